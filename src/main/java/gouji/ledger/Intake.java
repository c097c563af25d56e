package gouji.ledger;

import gouji.submission.HandedIn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes down what was handed in. */
final class Intake {
  private static final int MOST_TOGETHER = 99_999;

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

  /** Something that is received together with others, and what the vault holds of it. */
  record Kept(HandedIn handedIn, Original original) {}

  /**
   * That all of these were received.
   *
   * @param key by what they are known again as a whole, or null
   */
  List<Receipt> receiveTogether(Session session, List<Kept> all, @Nullable String key)
      throws SQLException {
    List<Known> known = key == null ? List.of() : known(session, key);
    if (!known.isEmpty()) {
      List<String> hashes = all.stream().map(kept -> kept.original().sha256()).toList();
      if (!known.stream().map(Known::sha256).toList().equals(hashes)) {
        throw new KeyUsedException(String.valueOf(key));
      }
      return known.stream().map(before -> new Receipt(before.id(), false)).toList();
    }
    List<Receipt> receipts = new ArrayList<>();
    for (Kept kept : all) {
      String delivery = key == null ? null : delivery(key, receipts.size() + 1);
      receipts.add(receive(session, kept.handedIn(), kept.original(), delivery));
    }
    return receipts;
  }

  /** What came in under a key before. */
  private record Known(String id, String sha256) {}

  private static List<Known> known(Session session, String key) throws SQLException {
    return session.list(
        row -> new Known(row.getString("id"), row.getString("sha256")),
        "SELECT id, sha256 FROM submission WHERE delivery >= ? AND delivery <= ? ORDER BY delivery",
        delivery(key, 1),
        delivery(key, MOST_TOGETHER));
  }

  private static String delivery(String key, int place) {
    return String.format(Locale.ROOT, "%s %05d", key, place);
  }

  /** Notes that these are brought to the queue once more. */
  List<String> queueAgain(Session session, List<String> ids) throws SQLException {
    for (String id : ids) {
      session.change("UPDATE submission SET queued_at = ? WHERE id = ?", journal.now(), id);
    }
    return ids;
  }

  /** Has a submission that waits brought to the queue as soon as may be. */
  int hurry(Session session, String id) throws SQLException {
    return session.change(
        "UPDATE submission SET queued_at = '', failures = 0 WHERE id = ? AND state = 'WAITING'",
        id);
  }

  /** Notes that a submission could not be examined. */
  static int failed(Session session, String id) throws SQLException {
    return session.change("UPDATE submission SET failures = failures + 1 WHERE id = ?", id);
  }
}
