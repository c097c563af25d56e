package gouji;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says which gateway is meant, and what holds where its settings are silent. */
final class Home {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where inbox, outbox, routes and data are (default: this folder).")
  private @Nullable String home;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** What is said of a place where no gateway has run. */
  ParameterException holdsNone(Path data) {
    return new ParameterException(
        spec.commandLine(), "no gateway has run here: there is no folder " + data);
  }

  Map<String, Object> defaults() {
    String folder = home == null ? "." : Objects.requireNonNull(FileNames.path(home)).toString();
    int processors = Runtime.getRuntime().availableProcessors();
    return Map.of("gouji.home", folder, "gouji.jobs", processors, "gouji.clerks", 2 * processors);
  }
}
