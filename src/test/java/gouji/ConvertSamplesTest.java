package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.archive.PackageInspector;
import gouji.verdict.ProcessExaminer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job of the README, from the arguments to the outputs, through processes that read. */
class ConvertSamplesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @Test
  void givesALineForEachSampleTheSameInEveryLocale() throws IOException {
    assertThat(convert("samples")).isEqualTo(1);
    List<String> files = new ArrayList<>();
    try (Stream<Path> samples = Files.list(Path.of("samples"))) {
      samples.map(path -> "samples/" + path.getFileName()).sorted().forEach(files::add);
    }
    String first = out.toString(StandardCharsets.UTF_8);

    assertThat(first.lines().map(line -> line.split("\"", 5)[3])).isEqualTo(files);

    out.reset();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      convert("samples", "--jobs", "1");
    } finally {
      Locale.setDefault(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first);
  }

  @Test
  void givesADataPackageThatHoldsToItsDescriptor(@TempDir Path folder) throws IOException {
    assertThat(convert("samples", "--out", folder.toString())).isEqualTo(1);

    assertThat(PackageInspector.faults(folder)).isEmpty();
    assertThat(Files.readString(folder.resolve("applications.csv")))
        .contains(",received,", ",other.correction_overdue,");
    assertThat(messages.toString(StandardCharsets.UTF_8)).contains("12 documents", "rejected");
  }

  private int convert(String... arguments) {
    List<String> command = new ArrayList<>(List.of("convert"));
    command.addAll(List.of(arguments));
    return Gouji.run(
        command.toArray(String[]::new),
        ProcessExaminer::open,
        out,
        new PrintStream(messages, true, StandardCharsets.UTF_8));
  }
}
