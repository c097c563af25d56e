package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.check.Severity;
import gouji.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePackageTest {
  private static final LivePackage FILES = new LivePackage(Samples.SHELF);
  private static final Verdict NEW =
      Samples.verdict(
          "new.pdf",
          Samples.report(
              Samples.NEWER,
              Samples.of("=东山动物园", 2022),
              "animals/born/young=12",
              "animals/kept/fed=4",
              "money/tickets/amount=0.50"),
          Samples.finding("cell.blank", Severity.NOTICE, "空白。", "animals/born/fed"),
          Samples.finding("form.year", Severity.WARNING, "年度。"));
  private static final Verdict OLD =
      Samples.verdict(
          "old.pdf",
          Samples.report(Samples.OLDER, Samples.of("西山动物园", 2020), "animals/born/previous=7"));
  private static final Verdict REJECTED =
      Samples.verdict(
          "bad.pdf",
          Samples.report(Samples.NEWER, Samples.of("西山动物园", 2022), "animals/born/young=1"),
          Samples.finding("cell.missing", Severity.ERROR, "缺。", "animals/kept/young"));

  @Test
  void itsFilesAreThoseOfTheDatasetInTheOutbox(@TempDir Path folder) throws IOException {
    for (boolean excel : List.of(false, true)) {
      try (Outbox outbox = Outbox.at(folder, Samples.SHELF, excel, ZoneOffset.UTC)) {
        outbox.dataset(to -> List.of(NEW, OLD).forEach(to));
      }
      int files = 0;
      for (String name : List.of("reports", "animals", "visits", "money", "findings")) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        LivePackage.Part part = FILES.part(name).orElseThrow();
        part.write(to -> List.of(NEW, OLD).forEach(to), excel, written);
        assertThat(written.toByteArray())
            .as(name)
            .isEqualTo(Files.readAllBytes(folder.resolve("dataset").resolve(part.fileName())));
        files++;
      }
      try (var laidOut = Files.list(folder.resolve("dataset"))) {
        assertThat(laidOut.filter(file -> file.toString().endsWith(".csv"))).hasSize(files);
      }
    }
    assertThat(FILES.part("datapackage")).isEmpty();
    assertThat(FILES.part("../reports")).isEmpty();
  }

  @Test
  void describesItsFilesAsTheOutboxDoesButForWhatItCannotKnow(@TempDir Path folder)
      throws IOException {
    try (Outbox outbox = Outbox.at(folder, Samples.SHELF, false, ZoneOffset.UTC)) {
      outbox.dataset(to -> {});
    }
    String laidOut = Files.readString(folder.resolve("dataset/datapackage.json"));
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    FILES.describe(name -> name, json);
    assertThat(json.toString(StandardCharsets.UTF_8))
        .isEqualTo(laidOut.replaceAll(" *\"(bytes|hash)\" : .*,\n", ""))
        .isNotEqualTo(laidOut);
    ByteArrayOutputStream filtered = new ByteArrayOutputStream();
    FILES.describe(name -> name + "?year=2022", filtered);
    assertThat(filtered.toString(StandardCharsets.UTF_8)).contains("\"animals.csv?year=2022\"");
  }

  @Test
  void aRejectedReportHasNoFiguresThere() throws IOException {
    assertThat(FILES.part("animals").orElseThrow().holdsFigures()).isTrue();
    assertThat(FILES.part("reports").orElseThrow().holdsFigures()).isFalse();
    assertThat(FILES.part("findings").orElseThrow().holdsFigures()).isFalse();
    assertThat(lines("animals", REJECTED)).hasSize(1);
    assertThat(lines("reports", REJECTED)).hasSize(2);
    assertThat(lines("findings", REJECTED)).hasSize(2);
  }

  @Test
  void aLineIsOnItsWayBeforeTheNextReportsAreRead() throws IOException {
    int[] read = {0};
    int[] readWhenTheFirstBytesCame = {0};
    OutputStream caller =
        new OutputStream() {
          @Override
          public void write(int b) {
            write(new byte[1], 0, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            if (readWhenTheFirstBytesCame[0] == 0) {
              readWhenTheFirstBytesCame[0] = read[0];
            }
          }
        };
    FILES
        .part("animals")
        .orElseThrow()
        .write(
            to -> {
              for (int i = 0; i < 1000; i++) {
                read[0]++;
                to.accept(NEW);
              }
            },
            false,
            caller);
    assertThat(readWhenTheFirstBytesCame[0]).isBetween(1, 200);
  }

  @Test
  void aFileThatBreaksOffIsNotClosedAsIfItWereWhole() {
    boolean[] closed = {false};
    OutputStream caller =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    assertThatThrownBy(
            () ->
                FILES
                    .part("animals")
                    .orElseThrow()
                    .write(
                        to -> {
                          to.accept(NEW);
                          throw new IllegalStateException("the source is gone");
                        },
                        false,
                        caller))
        .hasMessage("the source is gone");
    assertThat(closed[0]).isFalse();
  }

  @Test
  void anotherShelfIsAnotherEdition() {
    assertThat(FILES.edition()).isEqualTo(new LivePackage(Samples.SHELF).edition());
    assertThat(FILES.edition()).isNotEqualTo(new LivePackage(List.of(Samples.OLDER)).edition());
  }

  private static List<String> lines(String name, Verdict verdict) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    FILES.part(name).orElseThrow().write(to -> to.accept(verdict), false, written);
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
