package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folders that a gateway lays out. */
class PremisesTest {
  @Test
  void routesThatACrashLeftHalfCopiedAreNotTakenForAll(@TempDir Path home) throws IOException {
    Path half = Files.createDirectories(home.resolve("routes.part"));
    Files.writeString(half.resolve("submit.camel.yaml"), "- rou");

    Premises.layOutRoutes(home.resolve("routes"));

    assertThat(half).doesNotExist();
    for (String route : Premises.ROUTES) {
      String name = route + ".camel.yaml";
      assertThat(home.resolve("routes").resolve(name))
          .hasSameTextualContentAs(Path.of("routes", name));
    }
  }
}
