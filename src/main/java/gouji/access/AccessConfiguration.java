package gouji.access;

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
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The wiring of who may: what every request goes through before a page or the API sees it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {
  @Bean(initMethod = "sayWhoMay")
  Threshold threshold(ServerProperties server) {
    return new Threshold(server.getAddress(), () -> false);
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
      HttpSecurity http, Threshold threshold, AccessSettings settings, Environment environment)
      throws Exception {
    List<String> origins = otherOrigins(environment);
    if (threshold.isLoopback() || !settings.hosts().isEmpty()) {
      http.addFilterBefore(new KnownHosts(settings.hosts()), SecurityContextHolderFilter.class);
    }
    http.addFilterBefore(new SameOrigin(origins), CsrfFilter.class)
        .addFilterBefore(new LocalOperator(threshold), CsrfFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(Entrance.tokens())
                    .csrfTokenRequestHandler(new HeaderToken())
                    .requireCsrfProtectionMatcher(
                        request -> Entrance.needsToken(request, threshold)))
        .authorizeHttpRequests(may -> Entrance.rules(may, settings.metricsOpen()))
        .exceptionHandling(
            faults ->
                faults
                    .authenticationEntryPoint(Entrance::mustLogIn)
                    .accessDeniedHandler(Entrance::mayNot))
        .headers(AbstractHttpConfigurer::disable);
    if (origins.isEmpty()) {
      http.cors(AbstractHttpConfigurer::disable);
    } else {
      http.cors(cors -> {});
    }
    return http.build();
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
