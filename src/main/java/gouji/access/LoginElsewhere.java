package gouji.access;

import gouji.ledger.Role;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Logging in at another server, which says by OpenID Connect who someone is. */
final class LoginElsewhere {
  static final String NO_ROLE = "no_role";

  private static final Logger LOG = LoggerFactory.getLogger(LoginElsewhere.class);

  private final OidcSettings settings;
  private final Clock clock;
  private final OidcUserService users = new OidcUserService();

  LoginElsewhere(OidcSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    DefaultOAuth2UserService people = new DefaultOAuth2UserService();
    people.setRestOperations(OidcCalls.ofPeople());
    users.setOauth2UserService(people);
  }

  void configure(OAuth2LoginConfigurer<?> login, AuthenticationFailureHandler couldNot) {
    Discovery registration = new Discovery(settings, OidcCalls.plain(), clock);
    DefaultOAuth2AuthorizationRequestResolver requests =
        new DefaultOAuth2AuthorizationRequestResolver(
            registration,
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(OidcCalls.forTokens());
    login
        .loginPage(Entrance.LOGIN)
        .failureHandler(couldNot)
        .clientRegistrationRepository(registration)
        .authorizedClientRepository(new NoTokens())
        .authorizationEndpoint(
            endpoint ->
                endpoint
                    .authorizationRequestResolver(requests)
                    .authorizationRequestRepository(new QuestionCookie(registration, clock)))
        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::enter));
    login.withObjectPostProcessor(
        new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
          @Override
          public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F leaving) {
            leaving.setAuthenticationFailureHandler(couldNot);
            return leaving;
          }
        });
  }

  private OidcUser enter(OidcUserRequest request) {
    OidcUser user = users.loadUser(request);
    if (user.getClaimAsString(settings.nameClaim()) == null) {
      LOG.warn(
          "{} names nobody in {}: see gouji.access.oidc.name-claim",
          settings.issuer(),
          settings.nameClaim());
      throw new OAuth2AuthenticationException(new OAuth2Error("no_name"));
    }
    Optional<Role> role = settings.role(user.getClaims());
    if (role.isEmpty()) {
      throw new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE));
    }
    return new Guest(user, Identity.authorities(role.get()), settings.nameClaim(), clock.instant());
  }
}
