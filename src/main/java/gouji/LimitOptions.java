package gouji;

import gouji.document.Limits;
import gouji.verdict.Allowance;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say what one document may cost. */
final class LimitOptions {
  private static final int KILO = 1024;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "60",
      converter = AtLeastOne.class,
      description = "Give a document up after this time (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "512m",
      converter = Size.class,
      description = "Memory of a process that reads (default: ${DEFAULT-VALUE}).")
  private int heap;

  @Option(
      names = "--max-bytes",
      paramLabel = "SIZE",
      defaultValue = "100m",
      converter = Size.class,
      description = "Refuse larger files (default: ${DEFAULT-VALUE}).")
  private int bytes;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      defaultValue = "500",
      converter = AtLeastOne.class,
      description = "Refuse documents of more pages (default: ${DEFAULT-VALUE}).")
  private int pages;

  Allowance allowance() {
    Limits limits = Limits.DEFAULT.upTo(bytes, pages);
    return new Allowance(Duration.ofSeconds(seconds), Math.max(1, heap / KILO / KILO), limits);
  }
}
