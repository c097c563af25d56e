package gouji.ledger;

import gouji.verdict.Outcome;
import gouji.verdict.Ruled;
import gouji.verdict.Rulings;
import gouji.verdict.Verdict;
import gouji.verdict.VerdictCodec;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads back what was found in documents. */
final class Reports {
  private static final String CURRENT =
      "SELECT d.year, d.submission, d.number, d.revision, d.place, o.bytes, "
          + RulingRows.RULED
          + " FROM document d"
          + " JOIN outcome o ON o.submission = d.submission AND o.number = d.number"
          + " WHERE d.fate = 'ACCEPTED' AND d.replaced_by IS NULL AND d.organization ";

  private final RecentOutcomes recent;

  Reports(RecentOutcomes recent) {
    this.recent = recent;
  }

  Optional<CurrentReport> current(Session session, String organization, int year)
      throws SQLException {
    return session.first(
        row -> report(session, row, recent::decode),
        CURRENT + "= ? AND d.year = ?",
        organization,
        year);
  }

  Years around(Session session, String organization, int year) throws SQLException {
    Map<Integer, CurrentReport> byYear = new HashMap<>();
    session.each(
        row -> Map.entry(row.getInt("year"), report(session, row, recent::decode)),
        entry -> byYear.put(entry.getKey(), entry.getValue()),
        CURRENT + "= ? AND d.year BETWEEN ? AND ?",
        organization,
        year - 1,
        year + 1);
    return new Years(
        Optional.ofNullable(byYear.get(year - 1)),
        Optional.ofNullable(byYear.get(year)),
        Optional.ofNullable(byYear.get(year + 1)));
  }

  void forEachCurrent(Session session, Consumer<CurrentReport> to) throws SQLException {
    session.each(
        row -> report(session, row, recent::decodeOnce),
        to,
        CURRENT + "IS NOT NULL ORDER BY d.organization, d.year");
  }

  /** Submissions with an outcome that another version of the program, or of its forms, has kept. */
  List<String> outdated(Session session, int limit) throws SQLException {
    List<Object> values = new ArrayList<>();
    values.add(VerdictCodec.VERSION);
    values.add(VerdictCodec.VERSION);
    // By ranges between those that are known, which an index can follow.
    StringBuilder others = new StringBuilder();
    String before = null;
    for (String known : recent.structures()) {
      others.append(" OR (o.structure < ?");
      values.add(known);
      if (before != null) {
        others.append(" AND o.structure > ?");
        values.add(before);
      }
      others.append(')');
      before = known;
    }
    others.append(" OR o.structure > ?");
    values.add(before);
    values.add(limit);
    return session.list(
        Rows::text,
        "SELECT DISTINCT o.submission FROM outcome o JOIN submission s ON s.id = o.submission"
            + " WHERE (o.version < ? OR o.version > ?"
            + others
            + ") AND s.state = 'DECIDED' LIMIT ?",
        values.toArray());
  }

  List<Outcome> outcomes(Session session, String id) throws SQLException {
    return session.list(
        row -> {
          Outcome outcome = outcome(id, row.getBytes("bytes"), recent::decode);
          return outcome instanceof Verdict verdict
              ? inForce(verdict, RulingRows.of(session, row, id, row.getInt("number")))
              : outcome;
        },
        "SELECT d.number, d.bytes, "
            + RulingRows.RULED
            + " FROM outcome d WHERE d.submission = ? ORDER BY d.number",
        id);
  }

  /** What the machine read in a document, where it did. */
  Optional<Verdict> asRead(Session session, String id, int number) throws SQLException {
    return session
        .first(
            row -> outcome(id, row.getBytes(1), recent::decode),
            "SELECT bytes FROM outcome WHERE submission = ? AND number = ?",
            id,
            number)
        .filter(Verdict.class::isInstance)
        .map(Verdict.class::cast);
  }

  private interface Decoding {
    Outcome of(byte[] bytes) throws IOException;
  }

  private static CurrentReport report(Session session, ResultSet row, Decoding decoding)
      throws SQLException {
    String id = row.getString("submission");
    int number = row.getInt("number");
    if (outcome(id, row.getBytes("bytes"), decoding) instanceof Verdict verdict) {
      return new CurrentReport(
          id,
          number,
          row.getInt("revision"),
          row.getString("place"),
          inForce(verdict, RulingRows.of(session, row, id, number)));
    }
    throw new IllegalStateException("no verdict, yet accepted: " + id);
  }

  static Verdict inForce(Verdict read, List<Ruled> made) {
    return new Rulings(read, made).inForce();
  }

  private static Outcome outcome(String id, byte[] bytes, Decoding decoding) {
    try {
      return decoding.of(bytes);
    } catch (IOException e) {
      throw new UnreadableVerdictException(id, e);
    }
  }
}
