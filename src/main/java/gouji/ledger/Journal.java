package gouji.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Writes down what happens to submissions, and what is to be told of it. */
final class Journal {
  private final Clock clock;

  Journal(Clock clock) {
    this.clock = clock;
  }

  String now() {
    return Rows.time(clock.instant());
  }

  int event(Session session, String id, String kind, String text) throws SQLException {
    return session.change(
        "INSERT INTO event (submission, at, kind, text) VALUES (?, ?, ?, ?)",
        id,
        now(),
        kind,
        text);
  }

  void messages(Session session, List<Message> messages) throws SQLException {
    for (Message message : messages) {
      session.change(
          "INSERT INTO message (address, message_key, body) VALUES (?, ?, ?)",
          message.address(),
          message.key(),
          message.body());
    }
  }

  int sent(Session session, Collection<Long> numbers) throws SQLException {
    int sent = 0;
    for (Long number : numbers) {
      sent += session.change("DELETE FROM message WHERE number = ?", number);
    }
    return sent;
  }
}
