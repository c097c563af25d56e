package gouji.verdict;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Kills processes that take too long. */
final class Watchdog implements AutoCloseable {
  /** Generous: a machine under load may take long to start a process, and no document is at it. */
  private static final Duration START = Duration.ofMinutes(2);

  private final Duration limit;
  private final ScheduledThreadPoolExecutor clock;

  Watchdog(Duration limit) {
    this.limit = limit;
    this.clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "gouji-watchdog");
              thread.setDaemon(true);
              return thread;
            });
    this.clock.setRemoveOnCancelPolicy(true);
    // Whoever closes it has ended the processes that it would watch.
    this.clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Watches a process that examines a document. */
  Watch watch(Process process) {
    return new Watch(process, limit);
  }

  /** Watches a process that comes up. */
  Watch watchStart(Process process) {
    return new Watch(process, START);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** A limit of time under which a process is. */
  final class Watch {
    private final Process process;
    private final Duration time;
    private Future<?> end;
    private volatile boolean expired;

    private Watch(Process process, Duration time) {
      this.process = process;
      this.time = time;
      this.end = set();
    }

    /** Gives the process its whole time again, as it has come to the next document. */
    void again() {
      end.cancel(false);
      end = set();
    }

    void end() {
      end.cancel(false);
    }

    boolean expired() {
      return expired;
    }

    private Future<?> set() {
      return clock.schedule(
          () -> {
            expired = true;
            process.destroyForcibly();
          },
          time.toNanos(),
          TimeUnit.NANOSECONDS);
    }
  }
}
