package gouji;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The books of a gateway opened beside it, whether it is running or not. */
final class OpenBooks implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private OpenBooks(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static OpenBooks of(Home home) {
    SpringApplication application = new SpringApplication(Books.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(home.defaults());
    return new OpenBooks(application.run());
  }

  <T> T get(Class<T> part) {
    return context.getBean(part);
  }

  @Override
  public void close() {
    context.close();
  }
}
