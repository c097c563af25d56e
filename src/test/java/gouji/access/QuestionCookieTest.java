package gouji.access;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.made.SetClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What the browser keeps while someone logs in elsewhere. */
class QuestionCookieTest {
  private final SetClock clock = new SetClock("2026-03-01T08:00:00Z");
  private final QuestionCookie cookies = cookies();
  private final OAuth2AuthorizationRequest question =
      OAuth2AuthorizationRequest.authorizationCode()
          .clientId("gouji")
          .authorizationUri("https://id.cn/authorize")
          .redirectUri("https://gouji.cn/login/oauth2/code/gouji")
          .scope("openid", "profile")
          .state("st=ate")
          .attributes(Map.of("nonce", "n0nce", "code_verifier", "pkce", "registration_id", "gouji"))
          .build();

  @Test
  void theQuestionComesBackAsItWasAndOnlyOnce() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpServletResponse response = new MockHttpServletResponse();
    cookies.saveAuthorizationRequest(question, request, response);
    assertThat(response.getHeader("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax", "Max-Age=600", "Path=/login/oauth2/");
    assertThat(request.getSession(false)).isNull();

    MockHttpServletRequest back = back(kept(response), "st=ate");
    MockHttpServletResponse answer = new MockHttpServletResponse();
    OAuth2AuthorizationRequest found =
        Objects.requireNonNull(cookies.removeAuthorizationRequest(back, answer));
    assertThat(found.getState()).isEqualTo(question.getState());
    assertThat(found.getRedirectUri()).isEqualTo(question.getRedirectUri());
    assertThat(found.getScopes()).isEqualTo(question.getScopes());
    assertThat(found.getAttributes()).isEqualTo(question.getAttributes());
    assertThat(answer.getHeader("Set-Cookie")).contains("Max-Age=0");
  }

  @Test
  void noOtherQuestionIsTakenForIt() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    cookies.saveAuthorizationRequest(question, new MockHttpServletRequest(), response);
    String kept = kept(response);
    assertThat(found(cookies, kept, "st=ate")).isNotNull();
    assertThat(found(cookies, kept, "another")).isNull();
    assertThat(found(cookies, "A" + kept.substring(1), "st=ate")).isNull();
    assertThat(found(cookies, kept.substring(0, kept.length() - 2), "st=ate")).isNull();
    assertThat(found(cookies, "", "st=ate")).isNull();
    assertThat(found(cookies, "!.!", "st=ate")).isNull();
    assertThat(found(cookies(), kept, "st=ate")).as("made by another").isNull();
    clock.pass(Duration.ofMinutes(11));
    assertThat(found(cookies, kept, "st=ate")).as("too old").isNull();
  }

  private static @Nullable OAuth2AuthorizationRequest found(
      QuestionCookie cookies, String kept, String state) {
    return cookies.loadAuthorizationRequest(back(kept, state));
  }

  private static MockHttpServletRequest back(String kept, String state) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(new Cookie(QuestionCookie.NAME, kept));
    request.setParameter("state", state);
    return request;
  }

  private static String kept(MockHttpServletResponse response) {
    return Objects.requireNonNull(response.getCookie(QuestionCookie.NAME)).getValue();
  }

  private QuestionCookie cookies() {
    ClientRegistration there =
        ClientRegistration.withRegistrationId(Discovery.NAME)
            .clientId("gouji")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationUri("https://id.cn/authorize")
            .tokenUri("https://id.cn/token")
            .redirectUri("{baseUrl}")
            .scope("openid", "profile")
            .build();
    return new QuestionCookie(id -> there, clock);
  }
}
