package gouji.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The body of a request as it comes in: cut off where it is longer than it may be, or comes so
 * slowly that somebody may only want to keep us busy. The server's own time limit is for one
 * reading alone: a byte now and then would go on for ever.
 */
final class UploadStream extends FilterInputStream {
  /** So long it may take in any case. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final long LEAST_PER_SECOND = 16 * 1024;

  private final long most;
  private final Clock clock;
  private final Instant start;
  private long read;

  UploadStream(InputStream body, long most, Clock clock) {
    super(body);
    this.most = most;
    this.clock = clock;
    this.start = clock.instant();
  }

  /** How a body is read. */
  private interface Reading {
    int read() throws IOException;
  }

  @Override
  public int read() throws IOException {
    int next = guarded(super::read);
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int got = guarded(() -> super.read(into, offset, length));
    if (got > 0) {
      count(got);
    }
    return got;
  }

  private static int guarded(Reading reading) {
    try {
      return reading.read();
    } catch (SocketTimeoutException e) {
      throw tooSlow();
    } catch (IOException e) {
      throw ProblemException.invalid("cut-off");
    }
  }

  private void count(int bytes) {
    read += bytes;
    if (read > most) {
      throw tooLarge();
    }
    Duration spent = Duration.between(start, clock.instant()).minus(PATIENCE);
    if (spent.toSeconds() > 0 && read / spent.toSeconds() < LEAST_PER_SECOND) {
      throw tooSlow();
    }
  }

  private static ProblemException tooSlow() {
    return new ProblemException(ProblemKind.TOO_SLOW, ProblemKind.TOO_SLOW.code());
  }

  static ProblemException tooLarge() {
    return new ProblemException(ProblemKind.TOO_LARGE, ProblemKind.TOO_LARGE.code());
  }
}
