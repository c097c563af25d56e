package gouji;

import java.nio.file.Files;
import java.nio.file.Path;
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
    application.setLazyInitialization(true);
    application.addInitializers(new SettingNames(), new PathsAsWritten());
    application.setDefaultProperties(home.defaults());
    OpenBooks books = new OpenBooks(application.run());
    Path data = books.get(GatewaySettings.class).data();
    if (!Files.isDirectory(data)) {
      books.close();
      throw home.holdsNone(data);
    }
    return books;
  }

  <T> T get(Class<T> part) {
    return context.getBean(part);
  }

  @Override
  public void close() {
    context.close();
  }
}
