package gouji.ledger;

import gouji.submission.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the rows of the tables read. */
final class Rows {
  /** All of one length, so that they sort as texts. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Rows() {}

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  static String text(ResultSet row) throws SQLException {
    return row.getString(1);
  }

  static long number(ResultSet row) throws SQLException {
    return row.getLong(1);
  }

  static Entry entry(ResultSet row) throws SQLException {
    String fate = row.getString("fate");
    String decidedAt = row.getString("decided_at");
    return new Entry(
        row.getString("id"),
        row.getString("sha256"),
        row.getString("name"),
        new Origin(Origin.Way.valueOf(row.getString("way")), row.getString("sender")),
        row.getLong("size"),
        Instant.parse(row.getString("received_at")),
        Entry.State.valueOf(row.getString("state")),
        fate == null ? null : Fate.valueOf(fate),
        decidedAt == null ? null : Instant.parse(decidedAt),
        List.of());
  }

  static Entry.Document document(ResultSet row) throws SQLException {
    return new Entry.Document(
        row.getInt("number"),
        row.getString("name"),
        row.getString("sha256"),
        Fate.valueOf(row.getString("fate")),
        row.getString("place"),
        row.getString("organization"),
        number(row, "year"),
        row.getString("replaced_by"));
  }

  static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  static Event event(ResultSet row) throws SQLException {
    return new Event(
        Instant.parse(row.getString("at")), row.getString("kind"), row.getString("text"));
  }

  static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getLong("number"),
        row.getString("address"),
        row.getString("message_key"),
        row.getString("about"),
        row.getString("body"));
  }

  static Push push(ResultSet row, Instant now) throws SQLException {
    String since = row.getString("tried_since");
    Message message =
        new Message(
            row.getLong("number"),
            "",
            row.getString("message_key"),
            row.getString("about"),
            row.getString("body"));
    return new Push(message, row.getInt("tries"), since == null ? now : Instant.parse(since));
  }
}
