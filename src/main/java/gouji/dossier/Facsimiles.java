package gouji.dossier;

import gouji.submission.Submission;
import gouji.verdict.Allowance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
  private static final int PAGES_AT_A_TIME = 6;

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
  private static final String JOB = "job-";

  /** What is older was left by a program that is gone. */
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private final Path folder;
  private final Allowance allowance;
  private final Attic attic;
  private final ThreadPoolExecutor easels;
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
    this.folder = Files.createDirectories(folder);
    this.allowance = allowance;
    this.clock = clock;
    this.setbacks = new Setbacks(clock);
    this.attic = new Attic(folder, mostBytes);
    attic.sweep(JOB, clock.instant().minus(LEFT_BEHIND));
    this.easels =
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
    easels.allowCoreThreadTimeOut(true);
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

  /** Some pages of a document at a scale: what is drawn together. */
  private record Sheet(String sha256, int percent, int first) {}

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
    Pictures pictures = pictures(sha256);
    Optional<List<Page>> known = pictures.sizes();
    if (known.isPresent()) {
      return known.get();
    }
    draw(new Sheet(sha256, USUAL_PERCENT, 1), 1, source, () -> pictures.sizes().isPresent());
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
    Pictures pictures = pictures(sha256);
    Optional<byte[]> drawn = pictures.picture(number, percent);
    Optional<List<Page>> sizes = pictures.sizes();
    if (drawn.isPresent() || (sizes.isPresent() && number > sizes.get().size())) {
      return drawn;
    }
    int first = (number - 1) / PAGES_AT_A_TIME * PAGES_AT_A_TIME + 1;
    draw(new Sheet(sha256, percent, first), number, source, () -> pictures.has(number, percent));
    return pictures.picture(number, percent);
  }

  /** Has it drawn, and waits until it is there that somebody wants, or will not be. */
  private void draw(Sheet sheet, int urgent, Source source, Condition there)
      throws IOException, InterruptedException, BusyException {
    if (setbacks.isRecent(sheet.sha256, sheet.percent, urgent)) {
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

  private Pictures pictures(String sha256) {
    return new Pictures(folder.resolve(sha256.substring(0, 2)).resolve(sha256));
  }

  private Task task(Sheet sheet, int urgent, Source source) throws BusyException {
    Task task = new Task(sheet, urgent, source);
    Task before = tasks.putIfAbsent(sheet, task);
    if (before != null) {
      return before;
    }
    try {
      easels.execute(task);
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
        throw new IOException("pages of " + sheet.sha256 + " could not be drawn", hindrance);
      }
    }

    @Override
    public void run() {
      try {
        draw();
      } catch (IOException | RuntimeException e) {
        LOG.warn("pages of {} could not be drawn: {}", sheet.sha256, e.getClass().getName());
        hindered = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        tasks.remove(sheet, this);
        done.countDown();
      }
    }

    private void draw() throws IOException, InterruptedException {
      Path into = Files.createDirectories(pictures(sheet.sha256).folder());
      Path work = Files.createTempDirectory(folder, JOB);
      try {
        Job job = new Job(work);
        job.write(source.open(), List.of());
        List<String> arguments =
            new ArrayList<>(
                List.of(
                    work.toString(),
                    into.toString(),
                    sheet.sha256,
                    Long.toString(allowance.time().toMillis()),
                    Integer.toString(allowance.limits().maxBytes()),
                    Integer.toString(allowance.limits().maxPages()),
                    Integer.toString(sheet.percent)));
        arguments.add(Integer.toString(urgent));
        for (int i = 0; i < PAGES_AT_A_TIME; i++) {
          arguments.add(Integer.toString(sheet.first + i));
        }
        Drawing.begin(FacsimileMain.class, allowance, arguments)
            .fault()
            .ifPresent(
                fault -> LOG.warn("pages of {} could not be drawn: {}", sheet.sha256, fault));
        note(new Pictures(into));
      } finally {
        Attic.delete(work);
        attic.makeRoom();
      }
    }

    /**
     * What was not drawn may be next time: many are drawn at once, and memory and time are short.
     */
    private void note(Pictures drawn) throws IOException {
      Optional<List<Page>> sizes = drawn.sizes();
      if (sizes.isEmpty()) {
        setbacks.note(sheet.sha256);
      } else if (urgent <= sizes.get().size() && !drawn.has(urgent, sheet.percent)) {
        setbacks.note(sheet.sha256, sheet.percent, urgent);
      }
    }
  }

  /** Ends what is being drawn, and leaves it the time to tidy up. */
  @Override
  public void close() {
    easels.shutdownNow();
    try {
      if (!easels.awaitTermination(LONGEST_TIDYING.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("pages are still being drawn");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
