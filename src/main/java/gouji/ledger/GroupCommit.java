package gouji.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes to the database. Waiting for the disk is what takes the time, and SQLite lets one write at
 * a time: so what several threads bring while the disk is busy goes there together next, in one
 * transaction. Each is still done wholly or not at all, whatever becomes of the others.
 *
 * <p>Nodes that share a database take turns: each transaction holds a row from its beginning to its
 * end. So no two reports are both current, messages have their numbers in the order in which what
 * they tell became true, and no two transactions can each wait for what the other holds.
 */
final class GroupCommit {
  private static final int MOST = 100;

  private final HikariDataSource pool;
  private final Queue<Job<?>> waiting = new ConcurrentLinkedQueue<>();
  private final Lock turn = new ReentrantLock(true);

  GroupCommit(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Does the work, and has it on the disk when it returns. */
  <T> T write(Database.Work<T> work) {
    Job<T> job = new Job<>(work);
    waiting.add(job);
    turn.lock();
    try {
      while (!job.isDone()) {
        write(next());
      }
    } finally {
      turn.unlock();
    }
    return job.result();
  }

  private List<Job<?>> next() {
    List<Job<?>> jobs = new ArrayList<>();
    while (jobs.size() < MOST) {
      Job<?> job = waiting.poll();
      if (job == null) {
        break;
      }
      jobs.add(job);
    }
    return jobs;
  }

  private void write(List<Job<?>> jobs) {
    try {
      Database.transaction(
          pool,
          session -> {
            session.change("UPDATE turn SET changes = changes");
            for (Job<?> job : jobs) {
              job.run(session);
            }
            return true;
          });
      jobs.forEach(Job::done);
    } catch (SQLException | RuntimeException | Error e) {
      jobs.forEach(job -> job.fail(e));
    }
  }
}
