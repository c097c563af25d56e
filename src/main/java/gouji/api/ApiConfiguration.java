package gouji.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import gouji.ledger.Catalogue;
import gouji.ledger.Census;
import gouji.ledger.Database;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** The parts of the JSON API, and how every answer of it is given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
@Import({
  Specification.class,
  HandIn.class,
  Details.class,
  SubmissionLists.class,
  Statistics.class,
  Events.class,
  ReportList.class,
  ReportFiles.class,
  ReportPages.class,
  DatasetFiles.class
})
public class ApiConfiguration {
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

  @Bean
  Catalogue catalogue(Database database) {
    return new Catalogue(database);
  }

  @Bean
  Census census(Database database) {
    return new Census(database);
  }

  @Bean
  Feed feed(Catalogue catalogue) {
    return new Feed(catalogue);
  }

  /** For answers that are not long. */
  @Bean
  FilterRegistrationBean<ShortTags> apiTags() {
    FilterRegistrationBean<ShortTags> filter = new FilterRegistrationBean<>(new ShortTags());
    filter.addUrlPatterns(
        "/api/submissions", "/api/submissions/*", "/api/rejections", "/api/statistics");
    return filter;
  }

  /** Forms with files under {@code /api} are read as they come, and not before. */
  @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
  MultipartResolver multipartResolver() {
    return new StandardServletMultipartResolver() {
      @Override
      public boolean isMultipart(HttpServletRequest request) {
        return !ProblemWriter.isApi(request) && super.isMultipart(request);
      }
    };
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverRefusals(ProblemWriter writer) {
    return server ->
        server.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ServerRefusals(writer)));
  }

  @Bean
  ApiPages apiPages(ApiSettings settings) {
    return new ApiPages(settings);
  }
}
