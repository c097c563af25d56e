package gouji.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Writes down what happens to submissions, and what is to be told of it. */
final class Journal {
  private final Clock clock;
  private final boolean pushing;

  /**
   * A journal.
   *
   * @param pushing whether what is to be told is also to be pushed to another program
   */
  Journal(Clock clock, boolean pushing) {
    this.clock = clock;
    this.pushing = pushing;
  }

  String now() {
    return Rows.time(clock.instant());
  }

  int event(Session session, String id, String kind, String text) throws SQLException {
    if (!Event.KINDS.contains(kind)) {
      throw new IllegalArgumentException("no such event: " + kind);
    }
    return session.change(
        "INSERT INTO event (submission, at, kind, text) VALUES (?, ?, ?, ?)",
        id,
        now(),
        kind,
        text);
  }

  void messages(Session session, List<Message> messages) throws SQLException {
    for (Message message : messages) {
      long number = message(session, message);
      if (pushing) {
        Pushes.enter(session, message.numbered(number), now());
      }
    }
  }

  /** Keeps a message, which may concern nobody outside, until it is sent; gives its number. */
  long message(Session session, Message message) throws SQLException {
    return session
        .first(
            Rows::number,
            "INSERT INTO message (address, message_key, about, body) VALUES (?, ?, ?, ?)"
                + " RETURNING number",
            message.address(),
            message.key(),
            message.about(),
            message.body())
        .orElseThrow();
  }

  int sent(Session session, Collection<Long> numbers) throws SQLException {
    int sent = 0;
    for (Long number : numbers) {
      sent += session.change("DELETE FROM message WHERE number = ?", number);
    }
    return sent;
  }
}
