package gouji.ledger;

import gouji.check.Finding;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Files what was entered before there was a filing, so that it is found too. */
final class Refiling {
  private static final int AT_A_TIME = 500;

  private final Database database;
  private final RecentOutcomes outcomes;

  Refiling(Database database, RecentOutcomes outcomes) {
    this.database = database;
    this.outcomes = outcomes;
  }

  void run() {
    documents();
    submissions();
  }

  private void submissions() {
    List<Unspelt> some = unspelt();
    while (!some.isEmpty()) {
      List<Unspelt> now = some;
      database.write(
          session -> {
            for (Unspelt unspelt : now) {
              session.change(
                  "UPDATE submission SET searched = ? WHERE id = ?",
                  FiledUnder.spelt(unspelt.name),
                  unspelt.id);
            }
            return true;
          });
      some = unspelt();
    }
  }

  private List<Unspelt> unspelt() {
    return database.read(
        session ->
            session.list(
                row -> new Unspelt(row.getString(1), row.getString(2)),
                "SELECT id, name FROM submission WHERE searched IS NULL LIMIT ?",
                AT_A_TIME));
  }

  private record Unspelt(String id, String name) {}

  private void documents() {
    List<Unfiled> some = some();
    while (!some.isEmpty()) {
      List<Unfiled> now = some;
      database.write(
          session -> {
            for (Unfiled unfiled : now) {
              file(session, unfiled);
            }
            return true;
          });
      some = some();
    }
  }

  private List<Unfiled> some() {
    return database.read(
        session ->
            session.list(
                this::unfiled,
                "SELECT d.*, o.bytes FROM (SELECT * FROM document WHERE searched IS NULL LIMIT ?) d"
                    + " JOIN outcome o ON o.submission = d.submission AND o.number = d.number",
                AT_A_TIME));
  }

  private static void file(Session session, Unfiled unfiled) throws SQLException {
    FiledUnder under = unfiled.under;
    session.change(
        "UPDATE document SET form = ?, filed = ?, searched = ?"
            + " WHERE submission = ? AND number = ? AND searched IS NULL",
        under.form(),
        under.filed(),
        under.searched(),
        unfiled.submission,
        unfiled.number);
    FoundRules.replace(session, unfiled.submission, unfiled.number, unfiled.findings);
  }

  private Unfiled unfiled(ResultSet row) throws SQLException {
    Entry.Document document = Rows.document(row);
    String submission = row.getString("submission");
    try {
      Outcome outcome = outcomes.decodeOnce(row.getBytes("bytes"));
      List<Finding> findings = outcome instanceof Verdict verdict ? verdict.findings() : List.of();
      return new Unfiled(submission, document.number(), FiledUnder.of(outcome), findings);
    } catch (IOException e) {
      // Another version's: it is examined again presently, and filed then.
      return new Unfiled(submission, document.number(), FiledUnder.of(document), List.of());
    }
  }

  private record Unfiled(String submission, int number, FiledUnder under, List<Finding> findings) {}
}
