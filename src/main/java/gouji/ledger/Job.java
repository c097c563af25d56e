package gouji.ledger;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A piece of work in a transaction that it shares with others, and what came of it. */
final class Job<T> {
  private final Database.Work<T> work;
  private @Nullable T result;
  private @Nullable Throwable fault;
  private boolean done;

  Job(Database.Work<T> work) {
    this.work = work;
  }

  /** Does the work; should it fail, the transaction goes on as if it had not begun. */
  void run(Session session) throws SQLException {
    session.change("SAVEPOINT job");
    try {
      result = work.on(session);
    } catch (SQLException | RuntimeException e) {
      takeBack(session, e);
      fault = e;
    }
    session.change("RELEASE SAVEPOINT job");
  }

  private static void takeBack(Session session, Exception because) throws SQLException {
    try {
      session.change("ROLLBACK TO SAVEPOINT job");
    } catch (SQLException gone) {
      SQLException all = new SQLException("the database took the whole transaction back", because);
      all.addSuppressed(gone);
      throw all;
    }
  }

  /** The transaction is on the disk. */
  void done() {
    done = true;
  }

  /** The transaction did not come about, for whatever reason. */
  void fail(Throwable because) {
    fault = because;
    done = true;
  }

  boolean isDone() {
    return done;
  }

  T result() {
    if (fault instanceof RuntimeException own) {
      throw own;
    }
    if (fault != null) {
      throw new LedgerException("the database of the ledger did not do its part", fault);
    }
    return Objects.requireNonNull(result);
  }
}
