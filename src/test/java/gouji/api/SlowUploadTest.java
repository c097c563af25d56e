package gouji.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.made.SetClock;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who sends a byte now and then keeps nobody busy for ever. */
class SlowUploadTest {
  private final SetClock clock = new SetClock("2026-03-01T08:00:00Z");

  @Test
  void aByteASecondIsCutOff() {
    assertThatThrownBy(() -> upload(1, Duration.ofSeconds(1)).readAllBytes())
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_SLOW));
  }

  @Test
  void aSlowLineIsNot() throws IOException {
    assertThat(upload(1024, Duration.ofMillis(50)).readNBytes(5 << 20)).hasSize(5 << 20);
  }

  /** An endless upload of so many bytes at a time. */
  private InputStream upload(int bytes, Duration each) {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            clock.pass(each);
            return 'x';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            clock.pass(each);
            return Math.min(bytes, length);
          }
        };
    return new UploadStream(endless, Long.MAX_VALUE, clock);
  }
}
