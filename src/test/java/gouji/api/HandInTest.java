package gouji.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.made.SetClock;
import gouji.submission.Batch;
import gouji.submission.Doorstep;
import gouji.submission.HandedIn;
import gouji.submission.LargeFile;
import gouji.submission.Origin;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is taken in, what is not, and that nothing is left behind. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class HandInTest {
  private static final int MOST = 6 << 20;

  @TempDir Path folder;

  private final SetClock clock = new SetClock("2026-03-01T08:00:10Z");
  private final List<HandedIn> received = new ArrayList<>();
  private boolean diskIsFull;
  private Optional<String> slowed = Optional.empty();
  private HandIn handIn;

  @BeforeEach
  void open() throws IOException {
    Doorstep doorstep = Doorstep.at(folder.resolve("uploads"), MOST, clock.instant());
    ApiSettings settings = new ApiSettings(List.of(), 3, 1);
    handIn = new HandIn(new Inside(), doorstep, settings, clock);
  }

  @AfterEach
  void leaveNothing() throws IOException {
    try (Stream<Path> left = Files.list(folder.resolve("uploads"))) {
      assertThat(left).isEmpty();
    }
  }

  /** The gateway behind the API. */
  private final class Inside implements Reception {
    @Override
    public List<String> receive(Batch batch) throws IOException {
      if (diskIsFull) {
        throw new IOException("no space left");
      }
      List<String> ids = new ArrayList<>();
      for (HandedIn document : batch.documents()) {
        received.add(document);
        ids.add("ID" + received.size());
      }
      return ids;
    }

    @Override
    public void queue(String id) {}

    @Override
    public Optional<String> slowed() {
      return slowed;
    }
  }

  private static MockHttpServletRequest request(byte[] body) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/submissions");
    request.setContent(body);
    request.setParameter("name", "年报.pdf");
    return request;
  }

  @Test
  void aDocumentIsReceivedAsItsCallersUpload() throws IOException {
    MockHttpServletRequest request = request(new byte[] {1, 2});
    request.setRemoteUser("张三");
    var answer = handIn.submit(request);
    assertThat(answer.getStatusCode().value()).isEqualTo(202);
    assertThat(answer.getHeaders().getLocation()).hasToString("/api/submissions/ID1");
    assertThat(received).hasSize(1);
    assertThat(received.get(0).name()).isEqualTo("年报.pdf");
    assertThat(received.get(0).origin()).isEqualTo(new Origin(Origin.Way.UPLOAD, "张三"));
  }

  @Test
  void noneNeedsMemory() throws IOException {
    handIn.submit(request(new byte[MOST]));
    handIn.submit(request(new byte[1]));
    assertThat(received).hasSize(2).allMatch(document -> document instanceof LargeFile);
  }

  @Test
  void oneThatIsTooLargeIsCutOffWhereverItsEndIs() {
    assertProblem(ProblemKind.TOO_LARGE, () -> handIn.submit(request(new byte[MOST + 1])));
    MockHttpServletRequest endless = new Endless(() -> {});
    assertProblem(ProblemKind.TOO_LARGE, () -> handIn.submit(endless));
  }

  @Test
  void oneThatComesTooSlowlyIsCutOff() {
    MockHttpServletRequest slow = new Endless(() -> clock.pass(Duration.ofSeconds(2)));
    assertProblem(ProblemKind.TOO_SLOW, () -> handIn.submit(slow));
    MockHttpServletRequest silent =
        new Endless(
            () -> {
              throw new SocketTimeoutException();
            });
    assertProblem(ProblemKind.TOO_SLOW, () -> handIn.submit(silent));
  }

  @Test
  void oneWhoseCallerGoesIsNotReceived() {
    MockHttpServletRequest gone =
        new Endless(
            () -> {
              throw new IOException("reset");
            });
    assertProblem(ProblemKind.INVALID, () -> handIn.submit(gone));
  }

  @Test
  void aDiskThatIsFullPassesAndIsNotTheCallersFault() throws IOException {
    diskIsFull = true;
    assertComesAgain(() -> handIn.submit(request(new byte[] {1})));
    diskIsFull = false;
    try (Stream<Path> doorstep = Files.list(folder.resolve("uploads"))) {
      assertThat(doorstep).isEmpty();
    }
    Files.delete(folder.resolve("uploads"));
    assertComesAgain(() -> handIn.submit(request(new byte[] {1})));
    assertComesAgain(() -> handIn.submit(form("年报.pdf")));
    Files.createDirectory(folder.resolve("uploads"));
    assertThat(received).isEmpty();
  }

  private static void assertComesAgain(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
              assertThat(problem.key()).isEqualTo("not-kept");
              assertThat(problem.retryAfter()).isPositive();
            });
  }

  @Test
  void aFormMayNameItsFilesAtLength() throws IOException {
    String name = "关于".repeat(490) + "年度报告.pdf";
    handIn.submit(form(name));
    assertThat(received).singleElement().extracting(HandedIn::name).isEqualTo(name);
    assertThatThrownBy(() -> handIn.submit(form("长".repeat(6000))))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
              assertThat(problem.key()).isEqualTo("name-too-long");
            });
  }

  private static MockHttpServletRequest form(String name) {
    String form =
        "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\n\r\n一\r\n--XX--\r\n";
    MockHttpServletRequest request = request(form.getBytes(StandardCharsets.UTF_8));
    request.setContentType("multipart/form-data; boundary=XX");
    return request;
  }

  @Test
  void namesComeByTheAddressOrAHeaderInAnyUsualWriting() throws IOException {
    assertThat(named("attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf")).isEqualTo("报告.pdf");
    String raw = new String("报告.pdf".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(named("attachment; filename=\"" + raw + "\"")).isEqualTo("报告.pdf");
    assertThat(named("inline; filename=../../etc/passwd")).isEqualTo("../../etc/passwd");
  }

  @Test
  void aNameForgesNoLine() throws IOException {
    MockHttpServletRequest request = request(new byte[0]);
    request.setParameter("name", " a\r\nb\0.pdf ");
    handIn.submit(request);
    assertThat(received.get(0).name()).isEqualTo("a\uFFFD\uFFFDb\uFFFD.pdf");
  }

  @Test
  void withoutANameNothingIsReceived() {
    MockHttpServletRequest request = request(new byte[] {1});
    request.removeParameter("name");
    assertProblem(ProblemKind.INVALID, () -> handIn.submit(request));
    request.setParameter("name", "x".repeat(1001));
    assertProblem(ProblemKind.INVALID, () -> handIn.submit(request));
  }

  @Test
  void nothingIsReceivedWhileIntakeIsSlowed() {
    slowed = Optional.of("the disk is full");
    assertThatThrownBy(() -> handIn.submit(request(new byte[] {1})))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS);
              assertThat(problem.retryAfter()).isPositive();
            });
  }

  @Test
  void eachCallerHasHisRate() throws IOException {
    for (int i = 0; i < 3; i++) {
      handIn.submit(request(new byte[] {1}));
    }
    assertThatThrownBy(() -> handIn.submit(request(new byte[] {1})))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.retryAfter()).isEqualTo(50));
    MockHttpServletRequest other = request(new byte[] {1});
    other.setRemoteUser("李四");
    handIn.submit(other);
    clock.pass(Duration.ofSeconds(50));
    handIn.submit(request(new byte[] {1}));
    assertThat(received).hasSize(5);
  }

  @Test
  void whatACrashHasLeftIsClearedAway() throws IOException {
    Path old = Files.createFile(folder.resolve("uploads/old"));
    Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofDays(1))));
    Doorstep.at(folder.resolve("uploads"), MOST, clock.instant());
    assertThat(old).doesNotExist();
  }

  private String named(String disposition) throws IOException {
    MockHttpServletRequest request = request(new byte[0]);
    request.removeParameter("name");
    request.addHeader("Content-Disposition", disposition);
    handIn.submit(request);
    return received.get(received.size() - 1).name();
  }

  private static void assertProblem(ProblemKind kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
  }

  /** Something that happens whenever a byte is waited for. */
  private interface Meanwhile {
    void happens() throws IOException;
  }

  /** A request whose body never ends. */
  private static final class Endless extends MockHttpServletRequest {
    private final Meanwhile meanwhile;

    Endless(Meanwhile meanwhile) {
      super("POST", "/api/submissions");
      this.meanwhile = meanwhile;
      setParameter("name", "a.pdf");
    }

    @Override
    public ServletInputStream getInputStream() {
      return new ServletInputStream() {
        @Override
        public int read() throws IOException {
          meanwhile.happens();
          return 1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          meanwhile.happens();
          return length;
        }

        @Override
        public boolean isFinished() {
          return false;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("it is read as it comes");
        }
      };
    }
  }
}
