package gouji.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accepted reports of one body for one year, each replaced by the next newer one, the newest of
 * them current. Newer is what was handed in later, whenever it was examined.
 */
final class Succession {
  private static final String OTHERS =
      "SELECT submission, number FROM document"
          + " WHERE fate = 'ACCEPTED' AND organization = ? AND year = ? AND (submission, number) ";

  private final Session session;
  private final Journal journal;

  Succession(Session session, Journal journal) {
    this.session = session;
    this.journal = journal;
  }

  /** A report among those of its body and year. */
  record Report(String organization, int year, String submission, int number) {}

  /** Where a document stands. */
  record Place(String submission, int number) {
    private static Place read(ResultSet row) throws SQLException {
      return new Place(row.getString("submission"), row.getInt("number"));
    }
  }

  /** Makes room for a report, and says by which it is itself replaced already. */
  Optional<Place> enter(Report report) throws SQLException {
    Pending.settle(session, report);
    Optional<Place> newer = newer(report);
    Optional<Place> older = older(report);
    if (older.isPresent()) {
      link(older.get(), new Place(report.submission, report.number));
      if (!older.get().submission.equals(report.submission)) {
        journal.event(session, older.get().submission, "replaced", "by " + report.submission);
      }
    }
    return newer;
  }

  /** Closes the gap that a report leaves which is gone from its table. */
  void leave(Report report) throws SQLException {
    Pending.reckon(session, report.organization, report.year);
    Optional<Place> older = older(report);
    if (older.isPresent()) {
      link(older.get(), newer(report).orElse(null));
    }
  }

  private void link(Place older, @Nullable Place newer) throws SQLException {
    session.change(
        "UPDATE document SET replaced_by = ?, replaced_by_number = ?"
            + " WHERE submission = ? AND number = ?",
        newer == null ? null : newer.submission,
        newer == null ? null : newer.number,
        older.submission,
        older.number);
  }

  private Optional<Place> newer(Report report) throws SQLException {
    return neighbour(report, "> (?, ?) ORDER BY submission, number LIMIT 1");
  }

  private Optional<Place> older(Report report) throws SQLException {
    return neighbour(report, "< (?, ?) ORDER BY submission DESC, number DESC LIMIT 1");
  }

  private Optional<Place> neighbour(Report report, String which) throws SQLException {
    return session.first(
        Place::read,
        OTHERS + which,
        report.organization,
        report.year,
        report.submission,
        report.number);
  }
}
