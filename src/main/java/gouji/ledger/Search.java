package gouji.ledger;

import gouji.submission.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions are looked for; what is null, or empty, may be anything.
 *
 * @param name a part of the name, in whatever capitals and widths
 * @param from when it was received at the earliest
 * @param to before when it was received
 */
public record Search(
    Entry.@Nullable State state,
    @Nullable Fate fate,
    Origin.@Nullable Way way,
    String name,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** So much may the time in an id and that of receiving differ, as clocks are put right. */
  private static final Duration DRIFT = Duration.ofHours(1);

  private static final Instant LEAST = Instant.EPOCH.plus(DRIFT);
  private static final Instant MOST = Instant.parse("2100-01-01T00:00:00Z");

  /** The conditions of a statement, and the values in place of their marks. */
  record Conditions(List<String> sql, List<Object> values) {
    private void add(String condition, Object... more) {
      sql.add(condition);
      values.addAll(List.of(more));
    }
  }

  /** What is found before a submission, in the order from the newest. */
  Conditions before(String id) {
    Conditions conditions = new Conditions(new ArrayList<>(), new ArrayList<>());
    if (!id.isEmpty()) {
      conditions.add("id < ?", id);
    }
    if (state != null) {
      // Written out, as the index of those that wait is one of part of the table. Nearly all are
      // decided: by an index of these, SQLite would have to sort them.
      conditions.add(state == Entry.State.WAITING ? "state = 'WAITING'" : "state <> 'WAITING'");
    }
    if (fate != null) {
      conditions.add("fate = ?", fate.name());
    }
    if (way != null) {
      conditions.add("way = ?", way.name());
    }
    if (from != null) {
      Instant time = within(from);
      conditions.add("id >= ? AND received_at >= ?", Ids.first(time.minus(DRIFT)), Rows.time(time));
    }
    if (to != null) {
      Instant time = within(to);
      conditions.add("id < ? AND received_at < ?", Ids.first(time.plus(DRIFT)), Rows.time(time));
    }
    if (!name.isEmpty()) {
      conditions.add("searched LIKE ? ESCAPE '!'", '%' + FiledUnder.pattern(name) + '%');
    }
    return conditions;
  }

  private static Instant within(Instant time) {
    return time.isBefore(LEAST) ? LEAST : time.isAfter(MOST) ? MOST : time;
  }
}
