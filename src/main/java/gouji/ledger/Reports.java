package gouji.ledger;

import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import gouji.verdict.VerdictCodec;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads back what was found in documents. */
final class Reports {
  private static final String CURRENT =
      "SELECT d.submission, d.number, d.revision, d.place, o.bytes FROM document d"
          + " JOIN outcome o ON o.submission = d.submission AND o.number = d.number"
          + " WHERE d.fate = 'ACCEPTED' AND d.replaced_by IS NULL AND d.organization ";

  private final VerdictCodec codec;

  Reports(VerdictCodec codec) {
    this.codec = codec;
  }

  Optional<CurrentReport> current(Session session, String organization, int year)
      throws SQLException {
    return session.first(this::report, CURRENT + "= ? AND d.year = ?", organization, year);
  }

  void forEachCurrent(Session session, Consumer<CurrentReport> to) throws SQLException {
    session.each(this::report, to, CURRENT + "IS NOT NULL ORDER BY d.organization, d.year");
  }

  List<Outcome> outcomes(Session session, String id) throws SQLException {
    return session.list(
        row -> outcome(id, row.getBytes(1)),
        "SELECT bytes FROM outcome WHERE submission = ? ORDER BY number",
        id);
  }

  private CurrentReport report(ResultSet row) throws SQLException {
    String id = row.getString("submission");
    if (outcome(id, row.getBytes("bytes")) instanceof Verdict verdict) {
      return new CurrentReport(
          id, row.getInt("number"), row.getInt("revision"), row.getString("place"), verdict);
    }
    throw new IllegalStateException("no verdict, yet accepted: " + id);
  }

  private Outcome outcome(String id, byte[] bytes) {
    try {
      return codec.decode(bytes);
    } catch (IOException e) {
      throw new UnreadableVerdictException(id, e);
    }
  }
}
