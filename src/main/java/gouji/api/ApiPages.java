package gouji.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page to try the API out, and from which other pages it may be called. */
final class ApiPages implements WebMvcConfigurer {
  private static final String PAGE = "/api/docs/index.html";
  private static final Duration A_DAY = Duration.ofDays(1);

  /** The library that draws the page writes styles into it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; font-src 'self' data:;"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final ApiSettings settings;

  ApiPages(ApiSettings settings) {
    this.settings = settings;
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/api", PAGE);
    registry.addRedirectViewController("/api/", PAGE);
    registry.addRedirectViewController("/api/docs", PAGE);
    registry.addRedirectViewController("/api/docs/", PAGE);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/api/docs/**")
        .addResourceLocations("classpath:/gouji/docs/")
        .setCacheControl(CacheControl.noCache());
    registry
        .addResourceHandler("/webjars/swagger-ui/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/")
        .setCacheControl(CacheControl.maxAge(A_DAY).cachePrivate());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(
            new HandlerInterceptor() {
              @Override
              public boolean preHandle(
                  HttpServletRequest request, HttpServletResponse response, Object handler) {
                response.setHeader("Content-Security-Policy", POLICY);
                return true;
              }
            })
        .addPathPatterns("/api/docs/**");
  }

  @Override
  public void addCorsMappings(CorsRegistry registry) {
    if (!settings.cors().isEmpty()) {
      registry
          .addMapping("/api/**")
          .allowedOrigins(settings.cors().toArray(String[]::new))
          .allowedMethods("*")
          .exposedHeaders("ETag", "Location", "Retry-After", "Content-Disposition", "Repr-Digest");
    }
  }
}
