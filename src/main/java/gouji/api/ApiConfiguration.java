package gouji.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The parts of the JSON API, and how every answer of it is given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
@Import(Specification.class)
public class ApiConfiguration {
  private static final String EVERYTHING = "/api/**";

  @Bean
  ProblemWriter problemWriter(ObjectMapper json) {
    return new ProblemWriter(json);
  }

  @Bean
  ProblemResolver problemResolver(ProblemWriter writer) {
    return new ProblemResolver(writer);
  }

  @Bean
  FilterRegistrationBean<ErrorAnswers> errorAnswers(ProblemWriter writer) {
    FilterRegistrationBean<ErrorAnswers> filter =
        new FilterRegistrationBean<>(new ErrorAnswers(writer));
    filter.setDispatcherTypes(DispatcherType.ERROR);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** Pages of other origins may call only where they are named. */
  @Bean
  WebMvcConfigurer apiForOthers(ApiSettings settings) {
    return new WebMvcConfigurer() {
      @Override
      public void addCorsMappings(CorsRegistry registry) {
        if (!settings.cors().isEmpty()) {
          registry
              .addMapping(EVERYTHING)
              .allowedOrigins(settings.cors().toArray(String[]::new))
              .allowedMethods("*")
              .exposedHeaders("ETag", "Location", "Retry-After", "Link");
        }
      }
    };
  }
}
