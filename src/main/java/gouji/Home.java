package gouji;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which gateway is meant, and what holds where its settings are silent. */
final class Home {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where inbox, outbox, routes and data are (default: this folder).")
  private @Nullable String home;

  Map<String, Object> defaults() {
    String folder = home == null ? "." : Objects.requireNonNull(FileNames.path(home)).toString();
    return Map.of("gouji.home", folder, "gouji.jobs", Runtime.getRuntime().availableProcessors());
  }
}
