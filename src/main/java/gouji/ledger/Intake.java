package gouji.ledger;

import gouji.submission.HandedIn;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what was handed in. */
final class Intake {
  private final Ids ids;
  private final Journal journal;

  Intake(Ids ids, Journal journal) {
    this.ids = ids;
    this.journal = journal;
  }

  /** The id that was given out last, or nothing. */
  static String lastId(Session session) throws SQLException {
    return session.list(Rows::text, "SELECT id FROM submission ORDER BY id DESC LIMIT 1").stream()
        .findFirst()
        .orElse("");
  }

  /**
   * That something was received.
   *
   * @param isNew whether it is not known from before
   */
  record Receipt(String id, boolean isNew) {}

  Receipt receive(Session session, HandedIn handedIn, Original original, @Nullable String delivery)
      throws SQLException {
    String id = ids.next();
    int added =
        session.change(
            "INSERT INTO submission (id, sha256, name, searched, way, sender, size, received_at,"
                + " delivery, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')"
                + " ON CONFLICT (delivery) DO NOTHING",
            id,
            original.sha256(),
            handedIn.name(),
            FiledUnder.spelt(handedIn.name()),
            handedIn.origin().way().name(),
            handedIn.origin().from(),
            original.size(),
            journal.now(),
            delivery);
    if (added == 0) {
      return session
          .first(Rows::text, "SELECT id FROM submission WHERE delivery = ?", delivery)
          .map(known -> new Receipt(known, false))
          .orElseThrow();
    }
    journal.event(session, id, "received", handedIn.name());
    return new Receipt(id, true);
  }

  /** Notes that these are brought to the queue once more. */
  List<String> queueAgain(Session session, List<String> ids) throws SQLException {
    for (String id : ids) {
      session.change(
          "UPDATE submission SET queued_at = ?, requeued = requeued + 1 WHERE id = ?",
          journal.now(),
          id);
    }
    return ids;
  }
}
