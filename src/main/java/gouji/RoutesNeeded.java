package gouji;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;

/**
 * Looks whether the routes have what the program itself sends to. Those that an earlier version
 * laid out, or that somebody edited, may lack it, and nobody would know before the first upload.
 */
final class RoutesNeeded implements CamelContextConfiguration {
  private static final List<String> WAYS = List.of("submit-together", "queue");

  private final Path folder;

  RoutesNeeded(Path folder) {
    this.folder = folder;
  }

  @Override
  public void beforeApplicationStart(CamelContext camel) {
    // They are not all there yet.
  }

  @Override
  public void afterApplicationStart(CamelContext camel) {
    for (String way : WAYS) {
      String uri = "direct://" + way;
      if (camel.getRoutes().stream().noneMatch(r -> r.getEndpoint().getEndpointUri().equals(uri))) {
        throw new IllegalStateException(
            "gouji.routes is "
                + folder
                + ", where no route begins with direct:"
                + way
                + "; take submit.camel.yaml as it comes with this version");
      }
    }
  }
}
