package gouji.desk;

import gouji.ledger.Database;
import gouji.ledger.ExpectedBodies;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The desk: its pages, and what they share. */
@Configuration(proxyBeanMethods = false)
@Import({
  Surroundings.class,
  OverviewPage.class,
  DocumentPage.class,
  ListPages.class,
  RulingPage.class,
  RulingSide.class,
  MissingPage.class,
  ExpectedListPage.class,
  ReminderPage.class,
  ComparePage.class
})
public class Desk implements WebMvcConfigurer {
  /** The parameter by which a person chooses a language, and the cookie that remembers it. */
  static final String LANGUAGE = "lang";

  private static final Duration REMEMBERED = Duration.ofDays(365);

  @Bean
  ExpectedBodies expectedBodies(Database database, Clock clock) {
    return new ExpectedBodies(database, clock);
  }

  @Bean
  Moments moments(Clock clock) {
    return new Moments(clock, ZoneId.systemDefault());
  }

  @Bean
  RuleTitles ruleTitles(MessageSource words) {
    return new RuleTitles(words);
  }

  /** Pages are Chinese until a person chooses another language. */
  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver language = new CookieLocaleResolver(LANGUAGE);
    language.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    language.setRejectInvalidCookies(false);
    language.setCookieHttpOnly(true);
    language.setCookieSameSite("Lax");
    language.setCookieMaxAge(REMEMBERED);
    return language;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor languageSwitch = new LocaleChangeInterceptor();
    languageSwitch.setParamName(LANGUAGE);
    languageSwitch.setIgnoreInvalidLocale(true);
    registry.addInterceptor(languageSwitch).excludePathPatterns("/api/**");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/desk/*.css", "/desk/*.js", "/desk/*.svg")
        .addResourceLocations("classpath:/desk/static/")
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(new StaticTag()::of);
  }
}
