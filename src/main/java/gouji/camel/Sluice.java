package gouji.camel;

import java.util.Optional;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shuts the ways in while there is no room for more. What waits before it stays where it is, and is
 * taken when there is.
 */
public final class Sluice extends DefaultPollingConsumerPollStrategy {
  private static final Logger LOG = LoggerFactory.getLogger(Sluice.class);

  private final Level level;
  private Optional<String> told = Optional.empty();

  public Sluice(Level level) {
    this.level = level;
  }

  /** How high the water stands behind a sluice. */
  public interface Level {
    /** Why nothing more should come in now, if there is a reason. */
    Optional<String> tooHigh();
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    Optional<String> why = level.tooHigh();
    tell(why);
    return why.isEmpty();
  }

  private synchronized void tell(Optional<String> why) {
    if (why.isPresent() && told.isEmpty()) {
      LOG.warn("nothing is taken in for now: {}", why.get());
    } else if (why.isEmpty() && told.isPresent()) {
      LOG.info("documents are taken in again");
    }
    told = why;
  }
}
