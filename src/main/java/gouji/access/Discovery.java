package gouji.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.web.client.RestOperations;

/**
 * Where the server elsewhere is asked how it is to be spoken to, but not before someone wants to
 * log in. While it is away it is left alone, and nobody is kept waiting for it.
 */
final class Discovery implements ClientRegistrationRepository {
  static final String NAME = "gouji";

  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
  private static final String DESCRIPTION = "/.well-known/openid-configuration";
  private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

  private final OidcSettings settings;
  private final RestOperations calls;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable ClientRegistration found;
  private volatile Instant askedAgain = Instant.MIN;

  Discovery(OidcSettings settings, RestOperations calls, Clock clock) {
    this.settings = settings;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!id.equals(NAME)) {
      return null;
    }
    ClientRegistration known = found;
    if (known != null) {
      return known;
    }
    if (clock.instant().isBefore(askedAgain) || !isNextToAsk()) {
      throw away();
    }
    try {
      return ask();
    } finally {
      asking.unlock();
    }
  }

  /** One asks for all; who comes meanwhile waits a moment, and then is told to come again. */
  private boolean isNextToAsk() {
    try {
      return asking.tryLock(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ClientRegistration ask() {
    ClientRegistration known = found;
    if (known != null) {
      return known;
    }
    if (clock.instant().isBefore(askedAgain)) {
      throw away();
    }
    try {
      ClientRegistration told = describe();
      found = told;
      return told;
    } catch (RuntimeException e) {
      askedAgain = clock.instant().plus(LEFT_ALONE);
      LOG.warn("nobody can log in by {}: {}", settings.issuer(), e.toString());
      throw away();
    }
  }

  private ClientRegistration describe() {
    String issuer = settings.issuer();
    Map<String, Object> description =
        calls
            .exchange(
                RequestEntity.get(issuer.replaceFirst("/$", "") + DESCRIPTION).build(),
                new ParameterizedTypeReference<Map<String, Object>>() {})
            .getBody();
    if (description == null || !issuer.equals(description.get("issuer"))) {
      throw new IllegalArgumentException("what is there describes another issuer");
    }
    return ClientRegistrations.fromOidcConfiguration(description)
        .registrationId(NAME)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope("openid", "profile")
        .userNameAttributeName(IdTokenClaimNames.SUB)
        .build();
  }

  private static OAuth2AuthenticationException away() {
    return new OAuth2AuthenticationException(new OAuth2Error("issuer_away"));
  }
}
