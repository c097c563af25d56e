package gouji.clerk;

import gouji.ledger.Ledger;
import gouji.ledger.Message;
import java.time.Duration;
import java.util.List;

/**
 * The post that goes out: what the ledger has to tell, and has not told yet. One node sees to it
 * for all, so that all is told in order, and once; only a crash between the telling and the noting
 * sends a message again, with the same key.
 */
public final class Post implements AutoCloseable {
  private static final int AT_A_TIME = 100;
  private static final String DUTY = "post";

  /** No longer than a restart takes: after a crash nothing is told for so long. */
  private static final Duration LEASE = Duration.ofSeconds(5);

  private final Ledger ledger;
  private final String node;

  /**
   * The post as seen from a node.
   *
   * @param node what no other has for its name
   */
  public Post(Ledger ledger, String node) {
    this.ledger = ledger;
    this.node = node;
  }

  /** The next messages, in the order in which things happened; none where another sees to them. */
  public List<Message> due() {
    List<Message> due = ledger.unsent(AT_A_TIME);
    return due.isEmpty() || ledger.duties().has(node, DUTY, LEASE) ? due : List.of();
  }

  /** Notes that messages have been sent. */
  public void sent(List<Message> messages) {
    ledger.sent(messages.stream().map(Message::number).toList());
    messages.forEach(Diary::told);
  }

  @Override
  public void close() {
    ledger.duties().leave(node, DUTY);
  }
}
