package gouji.ledger;

import gouji.check.Finding;
import gouji.check.Severity;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes which rules found something in a document, for those who ask by rule. */
final class FoundRules {
  private FoundRules() {}

  static void enter(Session session, String id, int number, List<Finding> findings)
      throws SQLException {
    Map<String, Severity> gravest = new TreeMap<>();
    for (Finding finding : findings) {
      gravest.merge(finding.rule(), weight(finding), FoundRules::graver);
    }
    for (Map.Entry<String, Severity> found : gravest.entrySet()) {
      session.change(
          "INSERT INTO finding (submission, number, rule, severity) VALUES (?, ?, ?, ?)",
          id,
          number,
          found.getKey(),
          found.getValue().name());
    }
  }

  /** An error in spite of which a person accepts the report rejects it no more. */
  private static Severity weight(Finding finding) {
    boolean waived = finding.severity() == Severity.ERROR && !finding.rejects();
    return waived ? Severity.WARNING : finding.severity();
  }

  /** The severities are declared from the gravest. */
  private static Severity graver(Severity one, Severity other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The same for a document that is looked at in another light. */
  static void replace(Session session, String id, int number, List<Finding> findings)
      throws SQLException {
    clear(session, id, number);
    enter(session, id, number, findings);
  }

  static void clear(Session session, String id, int number) throws SQLException {
    session.change("DELETE FROM finding WHERE submission = ? AND number = ?", id, number);
  }
}
