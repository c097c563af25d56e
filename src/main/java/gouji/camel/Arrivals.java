package gouji.camel;

import java.time.Instant;

/** What is known of the mails that came in, to all nodes. */
public interface Arrivals {

  /** How many came in from a sender since then. */
  long from(String sender, Instant since);
}
