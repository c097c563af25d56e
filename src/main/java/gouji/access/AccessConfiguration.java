package gouji.access;

import gouji.ledger.Ledger;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The wiring of who may: what every request goes through before a page or the API sees it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {
  @Bean
  Roll roll(Ledger ledger, Clock clock) {
    return new Roll(ledger, clock);
  }

  @Bean
  Users users(Ledger ledger, Roll roll) {
    return new Users(ledger, roll::renew);
  }

  @Bean
  Keys keys(Ledger ledger, Roll roll) {
    return new Keys(ledger, roll::renew);
  }

  @Bean
  PasswordCheck passwordCheck(Ledger ledger, Roll roll, Clock clock) {
    return new PasswordCheck(ledger, roll, clock);
  }

  @Bean
  OwnPassword ownPassword(PasswordCheck check, Ledger ledger, Roll roll) {
    return new OwnPassword(check, ledger.accounts(), roll);
  }

  @Bean(initMethod = "sayWhoMay")
  Threshold threshold(ServerProperties server, AccessSettings settings, Roll roll) {
    boolean encrypted = server.getSsl() != null && server.getSsl().isEnabled();
    return new Threshold(
        server.getAddress(),
        ProxySetting.in(server, settings),
        encrypted,
        () -> settings.oidc().on() || roll.anyUser());
  }

  @Bean
  WaysIn waysIn(Threshold threshold, Roll roll, AccessSettings settings) {
    return new WaysIn(threshold, roll, settings.oidc().on());
  }

  @Bean
  RoleHierarchy roleHierarchy() {
    return Identity.roles();
  }

  @Bean
  FilterRegistrationBean<SafeHeaders> safeHeaders() {
    FilterRegistrationBean<SafeHeaders> registration =
        new FilterRegistrationBean<>(new SafeHeaders());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  SecurityFilterChain entrance(
      HttpSecurity http,
      Threshold threshold,
      Roll roll,
      PasswordCheck check,
      Ledger ledger,
      Clock clock,
      AccessSettings settings,
      Environment environment)
      throws Exception {
    if (threshold.isLoopback() || !settings.hosts().isEmpty()) {
      http.addFilterBefore(new KnownHosts(settings.hosts()), SecurityContextHolderFilter.class);
    }
    RequestMatcher needsToken = request -> Entrance.needsToken(request, threshold);
    List<String> origins = otherOrigins(environment);
    if (origins.isEmpty()) {
      http.cors(AbstractHttpConfigurer::disable);
    } else {
      http.cors(cors -> {});
    }
    http.addFilterBefore(new SameOrigin(origins, needsToken::matches), CsrfFilter.class)
        .addFilterBefore(new StillResident(roll, clock), CsrfFilter.class)
        .addFilterBefore(new Bearer(ledger, roll), CsrfFilter.class)
        .addFilterBefore(new LocalOperator(threshold), CsrfFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(Entrance.tokens())
                    .csrfTokenRequestHandler(new HeaderToken())
                    .requireCsrfProtectionMatcher(needsToken))
        .authorizeHttpRequests(may -> Entrance.rules(may, settings.metricsOpen()))
        .exceptionHandling(
            faults ->
                faults
                    .authenticationEntryPoint(Entrance::mustLogIn)
                    .accessDeniedHandler(Entrance::mayNot))
        .headers(AbstractHttpConfigurer::disable);
    Comings comings = new Comings(ledger);
    logins(http, new Login(check, ledger), comings);
    if (settings.oidc().on()) {
      elsewhere(http, new LoginElsewhere(settings.oidc(), clock), comings);
    }
    return http.build();
  }

  private static void logins(HttpSecurity http, Login login, Comings comings) throws Exception {
    CookieRequestCache wanted = new CookieRequestCache();
    wanted.setRequestMatcher(Requests::isForAPage);
    http.authenticationProvider(login)
        .requestCache(cache -> cache.requestCache(wanted))
        .formLogin(form -> form.loginPage(Entrance.LOGIN).failureHandler(comings::couldNot))
        .logout(
            logout ->
                logout.addLogoutHandler(comings::goes).logoutSuccessUrl(Entrance.LOGIN + "?out"));
  }

  private static void elsewhere(HttpSecurity http, LoginElsewhere there, Comings comings)
      throws Exception {
    SavedRequestAwareAuthenticationSuccessHandler onwards =
        new SavedRequestAwareAuthenticationSuccessHandler();
    onwards.setRequestCache(new CookieRequestCache());
    http.oauth2Login(
        login -> {
          there.configure(login, comings::couldNot);
          login.successHandler(
              (request, response, who) -> {
                comings.elsewhere(request, who);
                onwards.onAuthenticationSuccess(request, response, who);
              });
        });
  }

  /** Found by Spring, which has no other way to be given it. */
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens() {
    return new IdTokens();
  }

  /** Whose pages may call the API, which answers them itself. */
  private static List<String> otherOrigins(Environment environment) {
    return Binder.get(environment)
        .bind("gouji.api.cors", Bindable.listOf(String.class))
        .orElse(List.of());
  }

  /** Names of files are Chinese, and some programs write them into headers as they are. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(
        value -> value.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 0x7F));
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejection() {
    return (request, response, why) -> Refusal.MALFORMED.tell(request, response);
  }
}
