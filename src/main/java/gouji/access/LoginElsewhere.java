package gouji.access;

import gouji.ledger.Role;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Logging in at another server, which says by OpenID Connect who someone is. */
final class LoginElsewhere {
  static final String NO_ROLE = "no_role";

  private static final String NAME = "gouji";

  private final OidcSettings settings;
  private final OidcUserService users = new OidcUserService();

  LoginElsewhere(OidcSettings settings) {
    this.settings = settings;
  }

  void configure(OAuth2LoginConfigurer<?> login) {
    Registration registration = new Registration(settings);
    DefaultOAuth2AuthorizationRequestResolver requests =
        new DefaultOAuth2AuthorizationRequestResolver(
            registration,
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    login
        .loginPage(Entrance.LOGIN)
        .clientRegistrationRepository(registration)
        .authorizedClientRepository(new NoTokens())
        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::enter));
  }

  private OidcUser enter(OidcUserRequest request) {
    OidcUser user = users.loadUser(request);
    Optional<Role> role = settings.role(user.getClaims());
    if (role.isEmpty()) {
      throw new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE));
    }
    return new Guest(user, Identity.authorities(role.get()), settings.nameClaim());
  }

  /**
   * Where the server is asked how it is to be spoken to, but not before someone wants to log in.
   */
  private static final class Registration implements ClientRegistrationRepository {
    private final OidcSettings settings;
    private @Nullable ClientRegistration found;

    Registration(OidcSettings settings) {
      this.settings = settings;
    }

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
      if (!id.equals(NAME)) {
        return null;
      }
      if (found == null) {
        found =
            ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile")
                .userNameAttributeName(settings.nameClaim())
                .build();
      }
      return found;
    }
  }

  /** Who logged in elsewhere; no user here is called so. */
  private static final class Guest extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    Guest(OidcUser user, Collection<GrantedAuthority> authorities, String nameClaim) {
      super(authorities, user.getIdToken(), user.getUserInfo(), nameClaim);
    }

    @Override
    public String getName() {
      return "oidc:" + super.getName();
    }
  }
}
