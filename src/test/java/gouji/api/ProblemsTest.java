package gouji.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gouji.ledger.LedgerException;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.ModelAndView;

/** How errors are told to callers. */
class ProblemsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProblemResolver resolver = new ProblemResolver(new ProblemWriter(JSON));
  private final ErrorAnswers answers = new ErrorAnswers(new ProblemWriter(JSON));
  private final MockHttpServletRequest request =
      new MockHttpServletRequest("GET", "/api/submissions/1");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @ParameterizedTest
  @EnumSource
  void everyKindHasItsWordsInBothLanguages(ProblemKind kind) {
    for (String language : List.of("zh", "en")) {
      ProblemTexts texts = ProblemTexts.in(language);
      assertThat(texts.say(kind.code() + ".title")).isNotBlank();
      assertThat(texts.say(kind.code())).isNotBlank();
    }
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.CHINESE));
  }

  private static Set<String> keys(Locale language) {
    return ResourceBundle.getBundle(
            "gouji.api.problems",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .keySet();
  }

  @Test
  void theCallersLanguageIsSpoken() {
    List<String> languages = new ArrayList<>();
    for (String accepted : List.of("en-GB", "de, en;q=0.5", "zh-TW", "fr", "*", ";;q=x", "")) {
      languages.add(ProblemTexts.in(accepted).language());
    }
    assertThat(languages).containsExactly("en", "en", "zh", "zh", "zh", "zh", "zh");
    assertThat(ProblemTexts.in(null).language()).isEqualTo("zh");
  }

  @Test
  void aProblemSaysWhatIsWrong() throws Exception {
    request.addHeader("Accept-Language", "en");
    JsonNode told = told(ProblemException.noSubmission("\r\nX: 1\"</script>"));
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(response.getHeader("Content-Language")).isEqualTo("en");
    assertThat(told.path("type").asText()).isEqualTo("urn:gouji:problem:not-found");
    assertThat(told.path("title").asText()).isEqualTo("Not found");
    assertThat(told.path("status").asInt()).isEqualTo(404);
    assertThat(told.path("detail").asText()).contains("\"\r\nX: 1\"</script>\"");
    assertThat(told.path("instance").asText()).isEqualTo("/api/submissions/1");
  }

  @Test
  void whatTheServerKnowsIsKept() throws Exception {
    JsonNode told = told(new HttpRequestMethodNotSupportedException("PUT", Set.of("GET")));
    assertThat(response.getStatus()).isEqualTo(405);
    assertThat(response.getHeader("Allow")).isEqualTo("GET");
    assertThat(told.path("title").asText()).isEqualTo("方法不支持");
  }

  @Test
  void aFaultOfOursTellsNothingOfItself() throws Exception {
    JsonNode told = told(new IllegalStateException("机密"));
    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(told.toString()).doesNotContain("机密", "Illegal");
  }

  @Test
  void booksThatAreAwayPass() throws Exception {
    told(new LedgerException("x", new IllegalStateException()));
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("10");
  }

  @Test
  void whatIsThrownBeforeAnyPartOfOursIsToldAlike() throws Exception {
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/submissions");
    request.setAttribute(
        RequestDispatcher.ERROR_EXCEPTION, new LedgerException("x", new IOException()));
    MockFilterChain chain = new MockFilterChain();
    answers.doFilter(request, response, chain);
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isNotEmpty();

    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("机密"));
    MockHttpServletResponse fault = new MockHttpServletResponse();
    answers.doFilter(request, fault, chain);
    assertThat(fault.getStatus()).isEqualTo(500);
    assertThat(fault.getContentAsString()).doesNotContain("机密");
    assertThat(chain.getRequest()).isNull();

    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/desk");
    answers.doFilter(request, new MockHttpServletResponse(), chain);
    assertThat(chain.getRequest()).as("pages have their own").isNotNull();
  }

  @Test
  void whatWasSaidOfTheContentIsTakenBack() throws Exception {
    for (String name : List.of("ETag", "Content-Disposition", "Repr-Digest", "Last-Modified")) {
      response.setHeader(name, "x");
    }
    response.setContentType("application/octet-stream");
    response.setContentLengthLong(1_000_000);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.addHeader("Vary", "Origin");
    told(new IllegalStateException());
    assertThat(response.getHeaderNames())
        .doesNotContain("ETag", "Content-Disposition", "Repr-Digest", "Last-Modified")
        .contains("X-Content-Type-Options");
    assertThat(response.getHeaders("Vary")).containsExactly("Origin", "Accept-Language");
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(response.getContentLength()).isLessThan(1000);
  }

  @Test
  void whoMayNotAndPagesAreForOthersToTell() {
    assertThat(resolve(new AccessDeniedException("no"))).isNull();
    request.setRequestURI("/desk/api/x");
    assertThat(resolve(new IllegalStateException())).isNull();
    assertThat(response.getContentLength()).isZero();
  }

  private JsonNode told(Exception thrown) throws Exception {
    assertThat(resolve(thrown)).isNotNull();
    return JSON.readTree(response.getContentAsByteArray());
  }

  private @Nullable ModelAndView resolve(Exception thrown) {
    return resolver.resolveException(request, response, null, thrown);
  }
}
