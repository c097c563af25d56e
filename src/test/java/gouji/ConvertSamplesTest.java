package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.archive.PackageInspector;
import gouji.verdict.DirectExaminer;
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
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job of the README, from the arguments to the outputs, through processes that read. */
class ConvertSamplesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @Test
  void givesALineForEachSample() throws IOException {
    assertThat(convert("samples")).isEqualTo(1);
    List<String> files = new ArrayList<>();
    try (Stream<Path> samples = Files.list(Path.of("samples"))) {
      samples.map(path -> "samples/" + path.getFileName()).sorted().forEach(files::add);
    }
    assertThat(text(out).lines().map(line -> line.split("\"", 5)[3])).isEqualTo(files);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"tr-TR, Pacific/Kiritimati", "zh-CN, Asia/Shanghai", "ar-EG-u-nu-arab, UTC"})
  void givesTheSameBytesWhereverItIs(String locale, String zone) {
    convert("samples");
    String elsewhere = text(out);
    out.reset();
    Locale usualLocale = Locale.getDefault();
    TimeZone usualZone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      // In this very process: those that read for it are never in such a place.
      convert(
          (shelf, folder, allowance, jobs) -> new DirectExaminer(shelf.forms(), allowance.limits()),
          "samples",
          "--jobs",
          "1");
    } finally {
      Locale.setDefault(usualLocale);
      TimeZone.setDefault(usualZone);
    }
    assertThat(text(out)).isEqualTo(elsewhere).isNotEmpty();
  }

  @Test
  void givesADataPackageThatHoldsToItsDescriptor(@TempDir Path folder) throws IOException {
    assertThat(convert("samples", "--out", folder.toString())).isEqualTo(1);

    assertThat(PackageInspector.faults(folder)).isEmpty();
    assertThat(Files.readString(folder.resolve("applications.csv")))
        .contains(",received,", ",other.correction_overdue,");
    assertThat(text(messages)).contains("12 documents", "rejected");
  }

  private int convert(String... arguments) {
    return convert(ProcessExaminer::open, arguments);
  }

  private int convert(Examiners examiners, String... arguments) {
    List<String> command = new ArrayList<>(List.of("convert"));
    command.addAll(List.of(arguments));
    return Gouji.run(
        command.toArray(String[]::new),
        examiners,
        out,
        new PrintStream(messages, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
