package gouji.clerk;

import gouji.ledger.Ledger;
import gouji.ledger.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The post that goes out: what the ledger has to tell, and has not told yet. One node sees to it
 * for all, so that all is told in order, and once; only a crash between the telling and the noting
 * sends a message again, with the same key.
 */
public final class Post implements AutoCloseable {
  private static final int AT_A_TIME = 100;
  private static final String DUTY = "post";

  /** Longer than to send takes; after a crash, nothing is told for so long. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  /** For so long, others may try what did not get out from here. */
  private static final Duration TURN = Duration.ofSeconds(2);

  private final Ledger ledger;
  private final String node;
  private final Clock clock;

  /** Whether messages were handed out, and nobody has noted yet that they were sent. */
  private boolean out;

  private Instant notBefore = Instant.MIN;

  /**
   * The post as seen from a node.
   *
   * @param node what no other has for its name
   */
  public Post(Ledger ledger, String node, Clock clock) {
    this.ledger = ledger;
    this.node = node;
    this.clock = clock;
  }

  /** The next messages, in the order in which things happened; none where another sees to them. */
  public synchronized List<Message> due() {
    if (out) {
      // They did not get out from here. They may from another node, if there is one.
      out = false;
      notBefore = clock.instant().plus(TURN);
      close();
    }
    if (clock.instant().isBefore(notBefore)
        || ledger.unsent(1).isEmpty()
        || !ledger.duties().has(node, DUTY, LEASE)) {
      return List.of();
    }
    List<Message> due = ledger.unsent(AT_A_TIME);
    out = !due.isEmpty();
    return due;
  }

  /** Notes that messages have been sent. */
  public synchronized void sent(List<Message> messages) {
    out = false;
    ledger.sent(messages.stream().map(Message::number).toList());
    messages.forEach(Diary::told);
  }

  @Override
  public void close() {
    ledger.duties().leave(node, DUTY);
  }
}
