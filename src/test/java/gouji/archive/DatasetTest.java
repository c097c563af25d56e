package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
  private Path folder;
  private Path dataset;
  private Outbox outbox;

  @BeforeEach
  void open(@TempDir Path empty) throws IOException {
    folder = empty;
    dataset = folder.resolve("dataset");
    outbox = Outbox.at(folder, Samples.SHELF, false, ZoneOffset.UTC);
  }

  @AfterEach
  void close() throws IOException {
    outbox.close();
  }

  @Test
  void holdsAllReports() throws IOException {
    outbox.dataset(reports(2020, 2021));

    assertThat(PackageInspector.faults(dataset)).isEmpty();
    assertThat(years()).containsExactly("2020", "2021");
    assertThat(dataset.resolve("findings.txt")).doesNotExist();
  }

  @Test
  void isThereBeforeTheFirstReport() throws IOException {
    outbox.dataset(reports());

    assertThat(PackageInspector.faults(dataset)).isEmpty();
    assertThat(years()).isEmpty();
  }

  @Test
  void keepsThePackageBeforeForThoseWhoReadIt() throws IOException {
    outbox.dataset(reports(2020));
    Path reading = dataset.toRealPath();
    outbox.dataset(reports(2020, 2021));

    assertThat(PackageInspector.faults(reading)).isEmpty();
    assertThat(years()).containsExactly("2020", "2021");

    outbox.dataset(reports(2021));
    assertThat(reading).doesNotExist();
  }

  @Test
  void staysAsItWasWhenItsSourceFails() throws IOException {
    outbox.dataset(reports(2020));

    assertThatThrownBy(
            () ->
                outbox.dataset(
                    to -> {
                      to.accept(report(2021));
                      throw new IllegalStateException("database away");
                    }))
        .hasMessage("database away");
    assertThat(years()).containsExactly("2020");
    assertThat(PackageInspector.faults(dataset)).isEmpty();
  }

  @Test
  void usesTheFolderThatSomebodyPutInItsPlace() throws IOException {
    Files.createDirectories(dataset.resolve(".staging-left"));
    Files.writeString(dataset.resolve(".staging-left/reports.csv"), "half");
    outbox.dataset(reports(2020));
    outbox.dataset(reports(2020, 2021));

    assertThat(dataset).isDirectory();
    assertThat(Files.isSymbolicLink(dataset)).isFalse();
    assertThat(PackageInspector.faults(dataset)).isEmpty();
    assertThat(years()).containsExactly("2020", "2021");
    assertThat(list(dataset)).noneMatch(file -> file.getFileName().toString().startsWith("."));
  }

  @Test
  void leavesTheLinkThatSomebodyPutInItsPlace() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(dataset, elsewhere);
    outbox.dataset(reports(2020));

    assertThat(dataset.toRealPath()).isEqualTo(elsewhere.toRealPath());
    assertThat(PackageInspector.faults(elsewhere)).isEmpty();
  }

  @Test
  void isAlwaysOneWholePackage() throws Exception {
    outbox.dataset(reports(2020));
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> writing =
          writer.submit(
              () -> {
                for (int i = 0; i < 30; i++) {
                  outbox.dataset(i % 2 == 0 ? reports(2020, 2021, 2022) : reports(2020));
                }
                return null;
              });
      int seen = 0;
      while (!writing.isDone() || seen == 0) {
        Path before = Files.readSymbolicLink(dataset);
        try {
          assertThat(PackageInspector.faults(dataset.resolveSibling(before))).isEmpty();
          seen++;
        } catch (NoSuchFileException overtakenTwice) {
          assertThat(Files.readSymbolicLink(dataset)).isNotEqualTo(before);
        }
      }
      writing.get();
    } finally {
      writer.shutdownNow();
    }
    assertThat(list(folder.resolve(".datasets"))).hasSize(3);
  }

  private List<String> years() throws IOException {
    return Files.readString(dataset.resolve("reports.csv"))
        .lines()
        .skip(1)
        .map(line -> line.split(",")[2])
        .toList();
  }

  private static DatasetSource reports(int... years) {
    return to -> {
      for (int year : years) {
        to.accept(report(year));
      }
    };
  }

  private static Verdict report(int year) {
    return Samples.verdict(
        year + ".pdf",
        Samples.report(
            Samples.NEWER,
            Samples.of("东山动物园", year),
            "animals/born/young=12",
            "animals/born/fed=1"));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
