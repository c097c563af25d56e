package gouji.ledger;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came in lately and what became of it, as people who look after it ask. */
public final class Arrivals {
  private static final int HOUR = "2026-01-01T00".length();

  private final Database database;

  public Arrivals(Database database) {
    this.database = database;
  }

  /**
   * How many submissions came in, and where they are now.
   *
   * @param waiting those that are not decided
   * @param decided the others by their fates, each of which has its number
   */
  public record Tally(long waiting, Map<Fate, Long> decided) {

    public long all() {
      return waiting + decided.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** How many submissions came in within the hour that begins then. */
  public record Hour(Instant start, long submissions) {}

  /** What came in since then. Ids begin with their time, so nothing older is looked at. */
  public Tally since(Instant moment) {
    List<Portion> portions =
        database.read(
            session ->
                session.list(
                    row -> new Portion(row.getString("stage"), row.getLong("submissions")),
                    "SELECT CASE state WHEN 'DECIDED' THEN fate ELSE state END AS stage,"
                        + " count(*) AS submissions FROM submission WHERE id >= ? GROUP BY 1",
                    Ids.first(moment)));
    Map<Fate, Long> decided = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      decided.put(fate, count(portions, fate.name()));
    }
    return new Tally(count(portions, Entry.State.WAITING.name()), decided);
  }

  private record Portion(String stage, long submissions) {}

  private static long count(List<Portion> portions, String stage) {
    return portions.stream()
        .filter(portion -> portion.stage.equals(stage))
        .mapToLong(Portion::submissions)
        .sum();
  }

  /** What came in since then, hour by hour; hours without anything are left out. */
  public List<Hour> hours(Instant since) {
    return database.read(
        session ->
            session.list(
                row -> new Hour(Instant.parse(row.getString(1) + ":00:00Z"), row.getLong(2)),
                "SELECT substr(received_at, 1, "
                    + HOUR
                    + "), count(*) FROM submission WHERE id >= ? GROUP BY 1 ORDER BY 1",
                Ids.first(since)));
  }
}
