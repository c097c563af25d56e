package gouji;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    OpenBooks books = open(home);
    Path data = books.data();
    if (!Files.isDirectory(data)) {
      books.close();
      throw home.holdsNone(data);
    }
    return books;
  }

  /** The same, also where no gateway has run: one that others reach does not without users. */
  static OpenBooks orNew(Home home) {
    OpenBooks books = open(home);
    try {
      Files.createDirectories(books.data());
    } catch (IOException e) {
      books.close();
      throw new UncheckedIOException("the folder of the ledger cannot be made", e);
    }
    return books;
  }

  private static OpenBooks open(Home home) {
    SpringApplication application = new SpringApplication(Books.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    application.setLazyInitialization(true);
    application.addInitializers(new SettingNames(), new PathsAsWritten());
    application.setDefaultProperties(home.defaults());
    return new OpenBooks(application.run());
  }

  private Path data() {
    return get(GatewaySettings.class).data();
  }

  <T> T get(Class<T> part) {
    return context.getBean(part);
  }

  @Override
  public void close() {
    context.close();
  }
}
