package gouji.ledger;

import gouji.submission.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much there is of what in the ledger, counted from its indexes alone. */
public final class Census {
  private static final int HOUR = "2026-01-01T00".length();
  private static final String WAITING = Entry.State.WAITING.name();

  private final Database database;

  public Census(Database database) {
    this.database = database;
  }

  /**
   * Submissions by what has become of them.
   *
   * @param waiting those that have not come to a fate, or wait for another
   * @param decided the others, each fate with its number
   */
  public record Share(long waiting, Map<Fate, Long> decided) {}

  /** What was received since then. */
  public Share since(Instant moment) {
    Map<String, Long> counts =
        counts(
            "SELECT CASE state WHEN 'DECIDED' THEN fate ELSE state END, count(*)"
                + " FROM submission WHERE id >= ? GROUP BY 1",
            Ids.first(moment));
    Map<Fate, Long> decided = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      decided.put(fate, counts.getOrDefault(fate.name(), 0L));
    }
    return new Share(counts.getOrDefault(WAITING, 0L), decided);
  }

  /**
   * How many documents of that fate wait for a person.
   *
   * @param most beyond which they are not counted
   */
  public long pending(Fate fate, int most) {
    return database.read(
        session ->
            session
                .first(
                    Rows::number,
                    "SELECT count(*) FROM (SELECT 1 FROM document"
                        + database.by("document_pending")
                        + " WHERE pending = 1 AND fate = ? LIMIT ?) d",
                    fate.name(),
                    most)
                .orElseThrow());
  }

  /** How many submissions came in by each way, ever. */
  public Map<Origin.Way, Long> ways() {
    Map<String, Long> counts = counts("SELECT way, count(*) FROM submission GROUP BY way");
    Map<Origin.Way, Long> ways = new EnumMap<>(Origin.Way.class);
    for (Origin.Way way : Origin.Way.values()) {
      ways.put(way, counts.getOrDefault(way.name(), 0L));
    }
    return ways;
  }

  /** The rules that reject most documents of what was received since then, the worst first. */
  public Map<String, Long> worstRules(Instant since, int limit) {
    return counts(
        "SELECT rule, count(*) FROM finding WHERE severity = 'ERROR' AND submission >= ?"
            + " GROUP BY rule ORDER BY 2 DESC, 1 LIMIT ?",
        Ids.first(since),
        limit);
  }

  /** How many submissions were decided since then, by the hour in which that was. */
  public Map<Instant, Long> decidedByHour(Instant since) {
    Map<Instant, Long> hours = new TreeMap<>();
    counts(
            "SELECT substr(decided_at, 1, "
                + HOUR
                + "), count(*) FROM submission WHERE decided_at >= ? GROUP BY 1",
            Rows.time(since))
        .forEach((hour, count) -> hours.put(Instant.parse(hour + ":00:00Z"), count));
    return hours;
  }

  /** In the order in which the database gives them. */
  private Map<String, Long> counts(String sql, Object... values) {
    List<Map.Entry<String, Long>> rows =
        database.read(session -> session.list(Census::count, sql, values));
    Map<String, Long> counts = new LinkedHashMap<>();
    rows.forEach(row -> counts.put(row.getKey(), row.getValue()));
    return counts;
  }

  private static Map.Entry<String, Long> count(ResultSet row) throws SQLException {
    return Map.entry(row.getString(1), row.getLong(2));
  }
}
