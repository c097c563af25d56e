package gouji.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is read out of a request. */
class RequestsTest {
  @ParameterizedTest
  @CsvSource({
    "GET,  /desk/reports,       text/html,                        '',       true",
    "GET,  /desk/reports,       'text/html,application/xml;q=0.9', navigate, true",
    "GET,  /desk/reports,       text/html,                        cors,     false",
    "GET,  /desk/overview/live, text/html,                        '',       false",
    "GET,  /api/,               text/html,                        navigate, false",
    "GET,  /desk/reports,       */*,                              '',       false",
    "POST, /desk/reports,       text/html,                        navigate, false"
  })
  void onlyAPageThatAPersonGoesToIsWhereHeWantsToBe(
      String method, String path, String accepted, String mode, boolean wanted) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.addHeader("Accept", accepted);
    if (!mode.isEmpty()) {
      request.addHeader("Sec-Fetch-Mode", mode);
    }
    assertThat(Requests.isForAPage(request)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "'',               ,      false",
    "en,               ,      true",
    "en-US,            ,      true",
    "'de, en;q=0.5',   ,      true",
    "'de, fr',         ,      false",
    "'zh-CN, en;q=.8', ,      false",
    "'en;q=.5, zh',    ,      false",
    "'%%%',            ,      false",
    "en,               zh-CN, false",
    "zh-CN,            en,    true",
    "en,               '%',   true",
  })
  void everybodyIsAnsweredInTheLanguageOfHisChoice(
      String accepted, @Nullable String chosen, boolean english) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    if (!accepted.isEmpty()) {
      request.addHeader("Accept-Language", accepted);
    }
    if (chosen != null) {
      request.setCookies(new Cookie("lang", chosen));
    }
    assertThat(Language.isEnglish(request)).isEqualTo(english);
  }
}
