package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.check.Severity;
import gouji.submission.Bytes;
import gouji.verdict.Failure;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Instant EVENING = Instant.parse("2023-01-31T20:00:00Z");
  private static final Bytes ORIGINAL = Bytes.of("原件".getBytes(StandardCharsets.UTF_8));

  private static final Verdict NEWER =
      Samples.verdict(
          "2020 更正.pdf",
          Samples.report(Samples.NEWER, Samples.of("东山/动物园", 2020), "animals/born/young=12"));
  private static final Verdict OLDER =
      Samples.verdict(
          "2020.pdf",
          Samples.report(
              Samples.OLDER,
              Samples.of("东山/动物园", 2020),
              "animals/born/young=8",
              "visits/all/number=1000"));
  private static final Verdict FAULTY =
      Samples.verdict(
          "年报.pdf",
          Samples.report(Samples.NEWER, Samples.of("西山动物园", 2022), "animals/born/young=1"),
          Samples.finding("cell.missing", Severity.ERROR, "缺“三”行。", "animals/kept/young"));

  private Path folder;
  private Outbox outbox;

  @BeforeEach
  void open(@TempDir Path empty) throws IOException {
    folder = empty;
    outbox = Outbox.at(folder.resolve("outbox"), Samples.SHELF, false, CHINA);
  }

  @AfterEach
  void close() throws IOException {
    outbox.close();
    assertThat(list(folder.resolve("outbox/.staging"))).isEmpty();
  }

  @Test
  void placesTheFiguresOfAnAcceptedReport() throws IOException {
    Path place = outbox.accepted(ReportText.of(OLDER));

    assertThat(place.getParent()).isEqualTo(folder.resolve("outbox/accepted/2020"));
    assertThat(place.getFileName().toString()).startsWith("东山_动物园~");
    assertThat(names(place))
        .containsExactly("animals.csv", "money.csv", "report.json", "visits.csv");
    assertThat(Json.parse(Files.readString(place.resolve("report.json"))).at("cells").items())
        .hasSize(2);
    assertThat(Files.readString(place.resolve("animals.csv")))
        .isEqualTo(
            "report,organization,year,row,young,fed,previous\r\n"
                + OLDER.sha256()
                + ",东山/动物园,2020,born,8,,\r\n");
    assertThat(Files.readString(place.resolve("money.csv"))).hasLineCount(1);
  }

  @Test
  void putsANewerReportInPlaceOfTheOlderOne() throws IOException {
    outbox.accepted(ReportText.of(OLDER));
    Path place = outbox.accepted(ReportText.of(NEWER));
    outbox.accepted(ReportText.of(NEWER));

    assertThat(names(place)).containsExactly("animals.csv", "money.csv", "report.json");
    assertThat(Files.readString(place.resolve("report.json"))).contains(NEWER.sha256());
    assertThat(Files.readString(place.resolve("animals.csv"))).contains(",born,12,");
    assertThat(list(folder.resolve("outbox/accepted/2020"))).hasSize(1);
  }

  @Test
  void leavesTheFilesOfOthersInItsFolders() throws IOException {
    Path remark = outbox.accepted(ReportText.of(OLDER)).resolve("remark.csv");
    Files.writeString(remark, "mine");
    outbox.accepted(ReportText.of(NEWER));

    assertThat(remark).hasContent("mine");
  }

  @Test
  void marksTheByteOrderWhereExcelIsUsed() throws IOException {
    try (Outbox excel = Outbox.at(folder.resolve("excel"), Samples.SHELF, true, CHINA)) {
      assertThat(Files.readString(excel.accepted(ReportText.of(NEWER)).resolve("animals.csv")))
          .startsWith("\uFEFFreport,");
    }
  }

  @Test
  void placesOnlyAcceptedReportsAmongThem() {
    assertThatThrownBy(() -> outbox.accepted(ReportText.of(FAULTY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void placesARejectedDocumentWithWhatWasFound() throws IOException {
    Path place = outbox.rejected(FAULTY, ORIGINAL, "inbox/年报.pdf", EVENING, "42");

    assertThat(place).isEqualTo(folder.resolve("outbox/rejected/2023-02-01/年报.pdf"));
    assertThat(names(place))
        .containsExactly("findings.json", "findings.txt", "submission.txt", "年报.pdf");
    assertThat(place.resolve("年报.pdf")).hasBinaryContent(ORIGINAL.array());
    assertThat(place.resolve("findings.txt")).hasContent(Slip.of(FAULTY));
    assertThat(place.resolve("submission.txt"))
        .hasContent("编号：42\n文件：年报.pdf\n指纹：" + FAULTY.sha256());
    assertThat(Json.parse(Files.readString(place.resolve("findings.json"))).at("file").text())
        .isEqualTo("年报.pdf");
  }

  @Test
  void keepsDocumentsOfOneNameAndDayApart() throws IOException {
    Path one = outbox.rejected(FAULTY, ORIGINAL, "年报.pdf", EVENING, "42");
    Path other = outbox.rejected(FAULTY, ORIGINAL, "年报.pdf", EVENING, "43");

    assertThat(other.getFileName().toString()).matches("年报\\.pdf~[0-9a-f]{8}");
    assertThat(other.resolve("submission.txt")).content().contains("编号：43");
    assertThat(one.resolve("submission.txt")).content().contains("编号：42");
  }

  @Test
  void placesTheSameDocumentOnceHoweverOftenItComes() throws IOException {
    Path one = outbox.rejected(FAULTY, ORIGINAL, "年报.pdf", EVENING, "42");
    Path other = outbox.rejected(FAULTY, ORIGINAL, "年报.pdf", EVENING, "43");
    Verdict later =
        FAULTY.with(List.of(Samples.finding("history.carried", Severity.WARNING, "与上年不符。")));

    assertThat(outbox.rejected(later, ORIGINAL, "年报.pdf", EVENING, "42")).isEqualTo(one);
    assertThat(outbox.rejected(FAULTY, ORIGINAL, "年报.pdf", EVENING, "43")).isEqualTo(other);
    assertThat(list(folder.resolve("outbox/rejected/2023-02-01"))).hasSize(2);
    assertThat(one.resolve("findings.txt")).content().contains("与上年不符");
  }

  @Test
  void placesTheSameDocumentOnceThoughManyPlaceItAtATime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Path>> places =
          IntStream.range(0, 24)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> outbox.rejected(FAULTY, ORIGINAL, "年报.pdf", EVENING, "" + i % 3)))
              .toList();
      for (Future<Path> place : places) {
        assertThat(names(place.get())).hasSize(4);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(list(folder.resolve("outbox/rejected/2023-02-01"))).hasSize(3);
  }

  @Test
  void takesADocumentThatIsCalledAsOurOwnFiles() throws IOException {
    Verdict verdict = Samples.refused("Findings.txt");
    Path place = outbox.rejected(verdict, ORIGINAL, "Findings.txt", EVENING, "42");

    assertThat(names(place)).contains("findings.txt", "_Findings.txt").hasSize(4);
  }

  @Test
  void keepsADocumentThatWeFailedToExamine() throws IOException {
    Failure failure = new Failure("../年报.pdf", "java.lang.IllegalStateException: nobody foresaw");
    Path place = outbox.quarantined(failure, ORIGINAL, "../年报.pdf", EVENING, "42");

    assertThat(place).isEqualTo(folder.resolve("outbox/quarantined/2023-02-01/_.._年报.pdf"));
    assertThat(names(place)).containsExactly("failure.txt", "submission.txt", "年报.pdf");
    assertThat(place.resolve("failure.txt")).content().contains("nobody foresaw", "不需要重新报送");
  }

  @Test
  void takesAwayWhatAKilledProgramLeftAndNothingOfOneThatRuns() throws IOException {
    Path areas = folder.resolve("outbox/.staging");
    Path dead = areas.resolve("dead/1/report.json");
    Files.createDirectories(dead.getParent());
    Files.writeString(dead, "half");
    Files.writeString(areas.resolve("dead.lock"), "");
    List<Path> running =
        list(areas).stream().filter(path -> !path.toString().contains("dead")).toList();

    Outbox.at(folder.resolve("outbox"), Samples.SHELF, false, CHINA).close();

    assertThat(list(areas)).containsExactlyInAnyOrderElementsOf(running).hasSize(2);
  }

  private static List<String> names(Path folder) throws IOException {
    return list(folder).stream().map(path -> path.getFileName().toString()).sorted().toList();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
