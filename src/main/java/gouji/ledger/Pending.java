package gouji.ledger;

import java.sql.SQLException;

/**
 * Which documents wait for a person: noted with each, so that nobody has to look through all of
 * them.
 */
final class Pending {
  private static final String RECKONED =
      "UPDATE document SET pending = CASE fate WHEN 'QUARANTINED' THEN 1"
          + " WHEN 'REJECTED' THEN CASE WHEN "
          + found("desk.rejected")
          + " OR EXISTS (SELECT 1 FROM document a WHERE a.fate = 'ACCEPTED'"
          + " AND a.organization = document.organization AND a.year = document.year"
          + " AND (a.submission, a.number) > (document.submission, document.number))"
          + " THEN 0 ELSE 1 END"
          + " ELSE CASE WHEN "
          + found("desk.lapsed")
          + " THEN 1 ELSE 0 END END";

  private Pending() {}

  private static String found(String rule) {
    return "EXISTS (SELECT 1 FROM finding f WHERE f.submission = document.submission"
        + " AND f.number = document.number AND f.rule = '"
        + rule
        + "')";
  }

  /** Notes it of the documents of a submission, whose findings are as they are now. */
  static void reckon(Session session, String id) throws SQLException {
    session.change(RECKONED + " WHERE submission = ?", id);
  }

  /** Notes it of what a body had rejected for a year, of which a report is gone. */
  static void reckon(Session session, String organization, int year) throws SQLException {
    session.change(
        RECKONED + " WHERE organization = ? AND year = ? AND fate = 'REJECTED'",
        organization,
        year);
  }

  /** What was rejected before a report that is accepted waits for nobody any more. */
  static void settle(Session session, Succession.Report accepted) throws SQLException {
    session.change(
        "UPDATE document SET pending = 0 WHERE organization = ? AND year = ?"
            + " AND fate = 'REJECTED' AND (submission, number) < (?, ?)",
        accepted.organization(),
        accepted.year(),
        accepted.submission(),
        accepted.number());
  }
}
