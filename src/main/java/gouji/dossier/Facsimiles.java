package gouji.dossier;

import gouji.submission.Submission;
import gouji.verdict.Allowance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures of the pages of originals. They are drawn when they are first asked for, a few pages at
 * a time, in a process that is killed when it takes too long; and kept on disk, up to a size.
 */
public final class Facsimiles implements AutoCloseable {
  /** The scales at which pages are drawn, in percent: one pixel for a point is 100. */
  public static final int LEAST_PERCENT = 50;

  public static final int MOST_PERCENT = 300;
  public static final int USUAL_PERCENT = 150;
  private static final int STEP = 25;

  private static final Logger LOG = LoggerFactory.getLogger(Facsimiles.class);

  /** So many drawings may wait for their turn. */
  private static final int MOST_WAITING = 32;

  /**
   * So many may wait for drawings: each holds up a thread of the server, which has others to do.
   */
  static final int MOST_WAITERS = 48;

  /** Whoever has waited so long is to come again; it is drawn meanwhile. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private static final Duration LONGEST_TIDYING = Duration.ofSeconds(5);

  private static final int LOOK_EVERY = 20;

  private final Allowance allowance;
  private final Easel easel;
  private final ThreadPoolExecutor painters;
  private final Map<Sheet, Task> tasks = new ConcurrentHashMap<>();
  private final Semaphore waiters = new Semaphore(MOST_WAITERS);
  private final Setbacks setbacks;
  private final Clock clock;

  /**
   * The pictures in a folder, which is made if need be.
   *
   * @param mostBytes how much may be kept
   * @param allowance what drawing some pages of a document may cost
   * @param atATime how many documents are drawn at a time
   */
  public Facsimiles(Path folder, long mostBytes, Allowance allowance, int atATime, Clock clock)
      throws IOException {
    this.allowance = allowance;
    this.clock = clock;
    this.setbacks = new Setbacks(clock);
    this.easel = new Easel(folder, mostBytes, allowance, setbacks);
    easel.sweep(clock.instant());
    this.painters =
        new ThreadPoolExecutor(
            atATime,
            atATime,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(MOST_WAITING),
            work -> {
              Thread thread = new Thread(work, "gouji-facsimiles");
              thread.setDaemon(true);
              return thread;
            });
    painters.allowCoreThreadTimeOut(true);
  }

  /** A page and its size in points, as the places of figures are told on it. */
  public record Page(int number, float width, float height) {}

  /** What gives the submission that a document came in, opened only if it is wanted. */
  public interface Source {
    Submission open() throws IOException;
  }

  /** Thrown where so many wait already that it is better to come again. */
  public static final class BusyException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Whether a submission of that size may be opened at all. */
  public boolean takes(long bytes) {
    return bytes <= allowance.limits().maxBytes();
  }

  /** The nearest scale at which pages are drawn. */
  public static int percent(double scale) {
    long steps = Math.round(scale * 100 / STEP);
    return (int) Math.max(LEAST_PERCENT, Math.min(MOST_PERCENT, steps * STEP));
  }

  /**
   * The pages of a document; none where its format has none, or they could not be drawn lately.
   *
   * @param sha256 the document's
   * @throws IOException where it could not even be tried
   */
  public List<Page> pages(String sha256, Source source)
      throws IOException, InterruptedException, BusyException {
    Pictures pictures = easel.pictures(sha256);
    Optional<List<Page>> known = pictures.sizes();
    if (known.isPresent()) {
      return known.get();
    }
    draw(Sheet.of(sha256, USUAL_PERCENT, 1), 1, source, () -> pictures.sizes().isPresent());
    return pictures.sizes().orElse(List.of());
  }

  /**
   * A page as PNG.
   *
   * @param percent a scale as {@link #percent} gives it; a huge page is drawn smaller
   * @return none where there is no such page, or it could not be drawn lately
   * @throws IOException where it could not even be tried
   */
  public Optional<byte[]> picture(String sha256, int number, int percent, Source source)
      throws IOException, InterruptedException, BusyException {
    Pictures pictures = easel.pictures(sha256);
    Optional<byte[]> drawn = pictures.picture(number, percent);
    Optional<List<Page>> sizes = pictures.sizes();
    if (drawn.isPresent() || (sizes.isPresent() && number > sizes.get().size())) {
      return drawn;
    }
    draw(Sheet.of(sha256, percent, number), number, source, () -> pictures.has(number, percent));
    return pictures.picture(number, percent);
  }

  /** Has it drawn, and waits until it is there that somebody wants, or will not be. */
  private void draw(Sheet sheet, int urgent, Source source, Condition there)
      throws IOException, InterruptedException, BusyException {
    if (setbacks.isRecent(sheet.sha256(), sheet.percent(), urgent)) {
      return;
    }
    if (!waiters.tryAcquire()) {
      throw new BusyException();
    }
    try {
      task(sheet, urgent, source).await(there);
    } finally {
      waiters.release();
    }
  }

  private Task task(Sheet sheet, int urgent, Source source) throws BusyException {
    Task task = new Task(sheet, urgent, source);
    Task before = tasks.putIfAbsent(sheet, task);
    if (before != null) {
      return before;
    }
    try {
      painters.execute(task);
      return task;
    } catch (RejectedExecutionException e) {
      tasks.remove(sheet, task);
      throw new BusyException();
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  /** A drawing that is under way or waits for its turn; several may wait for its pictures. */
  private final class Task implements Runnable {
    private final Sheet sheet;
    private final int urgent;
    private final Source source;
    private final CountDownLatch done = new CountDownLatch(1);

    /** What kept us from drawing, which says nothing of the document. */
    private volatile @Nullable Exception hindered;

    Task(Sheet sheet, int urgent, Source source) {
      this.sheet = sheet;
      this.urgent = urgent;
      this.source = source;
    }

    void await(Condition there) throws IOException, InterruptedException, BusyException {
      Instant end = clock.instant().plus(LONGEST_WAIT);
      // It is drawn one picture after another.
      while (!there.holds() && !done.await(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
        if (clock.instant().isAfter(end)) {
          throw new BusyException();
        }
      }
      Exception hindrance = hindered;
      if (hindrance != null && !there.holds()) {
        throw new IOException("pages of " + sheet.sha256() + " could not be drawn", hindrance);
      }
    }

    @Override
    public void run() {
      try {
        easel.draw(sheet, urgent, source);
      } catch (IOException | RuntimeException e) {
        LOG.warn("pages of {} could not be drawn: {}", sheet.sha256(), e.getClass().getName());
        hindered = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        tasks.remove(sheet, this);
        done.countDown();
      }
    }
  }

  /** Ends what is being drawn, and leaves it the time to tidy up. */
  @Override
  public void close() {
    painters.shutdownNow();
    try {
      if (!painters.awaitTermination(LONGEST_TIDYING.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("pages are still being drawn");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
