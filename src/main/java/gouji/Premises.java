package gouji;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of a gateway, laid out where it starts for the first time. */
final class Premises {
  private static final Logger LOG = LoggerFactory.getLogger(Premises.class);

  /** The routes that come with the program. */
  static final List<String> ROUTES =
      List.of("folder", "mail", "submit", "examine", "deliver", "push", "reply", "dataset");

  private final GatewaySettings settings;

  Premises(GatewaySettings settings) {
    this.settings = settings;
  }

  void layOut() throws IOException {
    for (Path folder : List.of(settings.inbox(), settings.outbox(), settings.data())) {
      if (Files.notExists(folder)) {
        Files.createDirectories(folder);
        LOG.info("laid out {}", folder.toAbsolutePath().normalize());
      }
    }
    if (Files.notExists(settings.routes())) {
      layOutRoutes(settings.routes().toAbsolutePath().normalize());
    }
  }

  /** All of them or none: a gateway that finds some takes them for all that it is to have. */
  static void layOutRoutes(Path folder) throws IOException {
    Path part = folder.resolveSibling(folder.toFile().getName() + ".part");
    Files.createDirectories(part);
    for (String route : ROUTES) {
      String name = route + ".camel.yaml";
      try (InputStream own = Premises.class.getResourceAsStream("/routes/" + name)) {
        if (own == null) {
          throw new IllegalStateException("the build has left out the route " + name);
        }
        Files.copy(own, part.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    LOG.info("laid out {}", folder);
  }
}
