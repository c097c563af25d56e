package gouji.clerk;

import gouji.ledger.Ledger;
import gouji.ledger.Message;
import java.util.List;

/**
 * The post that goes out: what the ledger has to tell, and has not told yet. A crash between the
 * telling and the noting sends a message again, with the same key.
 */
public final class Post {
  private static final int AT_A_TIME = 100;

  private final Ledger ledger;

  public Post(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The next messages, in the order in which things happened. */
  public List<Message> due() {
    return ledger.unsent(AT_A_TIME);
  }

  /** Notes that messages have been sent. */
  public void sent(List<Message> messages) {
    ledger.sent(messages.stream().map(Message::number).toList());
    messages.forEach(Diary::told);
  }
}
