package gouji.ledger;

import gouji.submission.Submission;
import java.sql.SQLException;
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

  String receive(Session session, Submission submission, @Nullable String delivery)
      throws SQLException {
    String id = ids.next();
    int added =
        session.change(
            "INSERT INTO submission (id, sha256, name, way, sender, size, received_at, delivery,"
                + " state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')"
                + " ON CONFLICT (delivery) DO NOTHING",
            id,
            submission.id(),
            submission.name(),
            submission.origin().way().name(),
            submission.origin().from(),
            submission.bytes().size(),
            journal.now(),
            delivery);
    if (added == 0) {
      return session
          .first(Rows::text, "SELECT id FROM submission WHERE delivery = ?", delivery)
          .orElseThrow();
    }
    journal.event(session, id, "received", submission.name());
    return id;
  }
}
