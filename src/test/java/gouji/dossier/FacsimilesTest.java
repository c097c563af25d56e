package gouji.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gouji.made.SetClock;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Allowance;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as pictures, drawn by processes as they are in a gateway. */
class FacsimilesTest {
  private static final long PLENTY = 100_000_000;

  private final SetClock clock = new SetClock("2026-03-01T08:00:00Z");
  private Path folder;
  private Facsimiles facsimiles;
  private final AtomicInteger opened = new AtomicInteger();

  @BeforeEach
  void open(@TempDir Path empty) throws IOException {
    folder = empty.resolve("pages");
    facsimiles = new Facsimiles(folder, PLENTY, Allowance.DEFAULT, 2, clock);
  }

  @AfterEach
  void close() {
    facsimiles.close();
  }

  @Test
  void aPageIsDrawnOnceAndThenKept() throws Exception {
    Submission pdf = sample("wrong-figure.pdf");
    List<Facsimiles.Page> pages = facsimiles.pages(pdf.id(), () -> opened(pdf));
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages.get(0)).isEqualTo(new Facsimiles.Page(1, 595.3f, 841.9f));

    byte[] png = facsimiles.picture(pdf.id(), 2, 150, () -> opened(pdf)).orElseThrow();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isBetween(892, 894);
    assertThat(image.getHeight()).isBetween(1262, 1264);
    assertThat(inked(image)).as("the share of the page that is not white").isBetween(0.005, 0.5);
    assertThat(facsimiles.picture(pdf.id(), 2, 150, () -> opened(pdf)).orElseThrow())
        .isEqualTo(png);
    assertThat(facsimiles.picture(pdf.id(), pages.size() + 1, 150, () -> opened(pdf))).isEmpty();
    assertThat(opened).hasValue(1);
    // A picture is given as soon as it is there, so the work on it may still be tidied up.
    await().untilAsserted(() -> assertThat(left()).containsExactly(pdf.id().substring(0, 2)));

    assertThat(facsimiles.picture(pdf.id(), 1, 50, () -> opened(pdf)).orElseThrow().length)
        .isLessThan(png.length);
    assertThat(opened).hasValue(2);
  }

  @Test
  void aDocumentInAContainerIsFoundThere() throws Exception {
    Submission pdf = sample("wrong-figure.pdf");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("读我.txt"));
      zip.write("你好".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("年报.pdf"));
      zip.write(pdf.bytes().array());
    }
    Submission outer = submission("汇总.zip", bytes.toByteArray());
    assertThat(facsimiles.picture(pdf.id(), 1, 100, () -> outer)).isPresent();
  }

  @Test
  void whatHasNoPagesIsLookedAtOnce() throws Exception {
    for (Submission none :
        List.of(
            sample("letter.txt"),
            submission("broken.pdf", "%PDF-1.4 nothing more".getBytes(StandardCharsets.UTF_8)))) {
      opened.set(0);
      Optional<byte[]> picture = facsimiles.picture(none.id(), 1, 150, () -> opened(none));
      assertThat(picture).isEmpty();
      assertThat(facsimiles.picture(none.id(), 1, 300, () -> opened(none))).isEmpty();
      assertThat(facsimiles.pages(none.id(), () -> opened(none))).isEmpty();
      assertThat(opened).as(none.name()).hasValue(1);
    }
  }

  @Test
  void whatCouldNotBeDrawnIsTriedAgainAfterAWhile() throws Exception {
    Submission pdf = sample("wrong-figure.pdf");
    Allowance usual = Allowance.DEFAULT;
    Allowance none = new Allowance(Duration.ofMillis(1), usual.heapMegabytes(), usual.limits());
    try (Facsimiles hurried = new Facsimiles(folder, PLENTY, none, 2, clock)) {
      assertThat(hurried.pages(pdf.id(), () -> opened(pdf))).isEmpty();
      assertThat(hurried.pages(pdf.id(), () -> opened(pdf))).isEmpty();
      assertThat(hurried.picture(pdf.id(), 7, 300, () -> opened(pdf))).isEmpty();
      assertThat(opened).as("once, not again and again").hasValue(1);
      clock.pass(Duration.ofMinutes(11));
      assertThat(hurried.pages(pdf.id(), () -> opened(pdf))).isEmpty();
      assertThat(opened).hasValue(2);
    }
    assertThat(facsimiles.pages(pdf.id(), () -> opened(pdf)))
        .as("nothing is for good")
        .isNotEmpty();
  }

  @Test
  void whatHindersUsSaysNothingOfTheDocument() throws Exception {
    Submission pdf = sample("wrong-figure.pdf");
    assertThatThrownBy(
            () ->
                facsimiles.pages(
                    pdf.id(),
                    () -> {
                      throw new IllegalStateException("the ledger is away");
                    }))
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("the ledger is away");
    assertThat(facsimiles.pages(pdf.id(), () -> opened(pdf))).isNotEmpty();
  }

  @Test
  void whoComesWhileTooManyWaitIsToComeAgainAndNobodyWaitsForEver() throws Exception {
    Submission pdf = sample("wrong-figure.pdf");
    CountDownLatch opens = new CountDownLatch(1);
    Facsimiles.Source slow = opening(pdf, opens);
    List<CompletableFuture<Boolean>> waiters = new ArrayList<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      for (int i = 0; i < Facsimiles.MOST_WAITERS + 1; i++) {
        waiters.add(CompletableFuture.supplyAsync(() -> isBusy(pdf, slow), threads));
      }
      CompletableFuture.anyOf(waiters.toArray(CompletableFuture[]::new)).join();
      assertThat(waiters.stream().filter(CompletableFuture::isDone)).hasSize(1);
      await()
          .until(
              () -> {
                clock.pass(Duration.ofSeconds(31));
                return waiters.stream().allMatch(CompletableFuture::isDone);
              });
      assertThat(waiters.stream().map(CompletableFuture::join)).containsOnly(true);
      opens.countDown();
      assertThat(facsimiles.pages(pdf.id(), slow)).isNotEmpty();
    } finally {
      opens.countDown();
      threads.shutdown();
    }
  }

  @Test
  void whatIsBeingDrawnAtTheEndIsTidiedUp() throws Exception {
    Submission pdf = sample("wrong-figure.pdf");
    Facsimiles.Source slow = opening(pdf, new CountDownLatch(1));
    CompletableFuture<Void> asking =
        CompletableFuture.runAsync(
            () ->
                assertThatThrownBy(() -> facsimiles.pages(pdf.id(), slow))
                    .isInstanceOf(IOException.class));
    await().until(() -> left().stream().anyMatch(name -> name.startsWith("job-")));
    facsimiles.close();
    assertThat(left()).containsExactly(pdf.id().substring(0, 2));
    asking.join();
  }

  private boolean isBusy(Submission pdf, Facsimiles.Source source) {
    try {
      facsimiles.pages(pdf.id(), source);
      return false;
    } catch (Facsimiles.BusyException e) {
      return true;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Facsimiles.Source opening(Submission submission, CountDownLatch latch) {
    return () -> {
      try {
        latch.await();
        return submission;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  @Test
  void ofTooManyPicturesTheOldestGo() throws Exception {
    List<Path> kept = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Path document = Files.createDirectories(folder.resolve("a" + i).resolve("a" + i + "bc"));
      Files.write(document.resolve("150-1.png"), new byte[1000]);
      Files.setLastModifiedTime(document, FileTime.fromMillis(1_000_000 - i));
      kept.add(document);
    }
    Path job = Files.createDirectories(folder.resolve("job-1"));
    new Attic(folder, 5000).makeRoom();
    assertThat(kept).allSatisfy(document -> assertThat(document).isDirectory());
    new Attic(folder, 4000).makeRoom();
    assertThat(kept).filteredOn(Files::exists).isEqualTo(kept.subList(0, 3));
    assertThat(job).isDirectory();
    new Attic(folder, 4000).sweep("job-", Clock.systemUTC().instant().plusSeconds(60));
    assertThat(job).doesNotExist();
  }

  @Test
  void scalesAreFew() {
    assertThat(Facsimiles.percent(1)).isEqualTo(100);
    assertThat(Facsimiles.percent(1.49)).isEqualTo(150);
    assertThat(Facsimiles.percent(0)).isEqualTo(50);
    assertThat(Facsimiles.percent(Double.MAX_VALUE)).isEqualTo(300);
    assertThat(Facsimiles.percent(-1)).isEqualTo(50);
  }

  private List<String> left() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      return left.map(path -> path.getFileName().toString()).toList();
    }
  }

  private Submission opened(Submission submission) {
    opened.incrementAndGet();
    return submission;
  }

  private static double inked(BufferedImage image) {
    int inked = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        inked += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
      }
    }
    return (double) inked / (image.getWidth() * image.getHeight());
  }

  private static Submission sample(String name) throws IOException {
    return submission(name, Files.readAllBytes(Path.of("samples", name)));
  }

  private static Submission submission(String name, byte[] bytes) {
    return Submission.of(name, Bytes.of(bytes), new Origin(Origin.Way.UPLOAD, ""));
  }
}
