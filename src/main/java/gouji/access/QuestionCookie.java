package gouji.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * Has the browser of who goes to log in elsewhere keep what is asked there, until he comes back
 * with the answer: a stranger costs no memory. What it keeps is sealed, so that nobody makes a
 * question of his own; the key to the seal is another with each start.
 */
final class QuestionCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  static final String NAME = "gouji-question";

  private static final String PATH = "/login/oauth2/";
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final String SEAL = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final String LINE = "\n";
  private static final int LINES = 5;

  private final ClientRegistrationRepository registrations;
  private final Clock clock;
  private final SecretKeySpec key;

  QuestionCookie(ClientRegistrationRepository registrations, Clock clock) {
    this.registrations = registrations;
    this.clock = clock;
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, SEAL);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest question,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (question == null) {
      set(request, response, "", Duration.ZERO);
      return;
    }
    String kept =
        String.join(
            LINE,
            clock.instant().plus(VALID).toString(),
            question.getState(),
            question.getRedirectUri(),
            question.<String>getAttribute(OidcParameterNames.NONCE),
            question.<String>getAttribute(PkceParameterNames.CODE_VERIFIER));
    set(request, response, encode(kept.getBytes(StandardCharsets.UTF_8)), VALID);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    List<String> kept = cookie == null ? List.of() : unsealed(cookie.getValue());
    if (kept.size() != LINES
        || clock.instant().isAfter(Instant.parse(kept.get(0)))
        || !kept.get(1).equals(request.getParameter(OAuth2ParameterNames.STATE))) {
      return null;
    }
    ClientRegistration there = registrations.findByRegistrationId(Discovery.NAME);
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(there.getClientId())
        .authorizationUri(there.getProviderDetails().getAuthorizationUri())
        .scopes(there.getScopes())
        .state(kept.get(1))
        .redirectUri(kept.get(2))
        .attributes(
            of -> {
              of.put(OAuth2ParameterNames.REGISTRATION_ID, Discovery.NAME);
              of.put(OidcParameterNames.NONCE, kept.get(3));
              of.put(PkceParameterNames.CODE_VERIFIER, kept.get(4));
            })
        .build();
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest question = loadAuthorizationRequest(request);
    if (question != null) {
      saveAuthorizationRequest(null, request, response);
    }
    return question;
  }

  private void set(
      HttpServletRequest request, HttpServletResponse response, String kept, Duration age) {
    String value = kept.isEmpty() ? "" : kept + "." + seal(kept);
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .path(request.getContextPath() + PATH)
            .maxAge(age)
            .httpOnly(true)
            .secure(request.isSecure())
            // The answer comes by a link from another site.
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** The lines that are kept there; none where the seal is not ours. */
  private List<String> unsealed(String value) {
    int dot = value.indexOf('.');
    if (dot < 0 || !isSeal(value.substring(dot + 1), value.substring(0, dot))) {
      return List.of();
    }
    byte[] kept = Base64.getUrlDecoder().decode(value.substring(0, dot));
    return List.of(new String(kept, StandardCharsets.UTF_8).split(LINE));
  }

  private boolean isSeal(String seal, String kept) {
    return MessageDigest.isEqual(
        seal.getBytes(StandardCharsets.UTF_8), seal(kept).getBytes(StandardCharsets.UTF_8));
  }

  private String seal(String kept) {
    try {
      Mac mac = Mac.getInstance(SEAL);
      mac.init(key);
      return encode(mac.doFinal(kept.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + SEAL, e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
