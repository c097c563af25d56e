package gouji;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.jspecify.annotations.Nullable;

/**
 * The broker that carries the queues: one inside the gateway, persistent and open to nobody outside
 * of this process, or another that the settings name.
 */
final class Broker {
  private static final String INSIDE = "vm://0";
  private static final int TRIES = 10;
  private static final long FIRST_PAUSE = 1_000;

  /** So many times the first. */
  private static final long LONGEST_PAUSE = 60;

  private final String url;
  private final @Nullable EmbeddedActiveMQ server;

  private Broker(String url, @Nullable EmbeddedActiveMQ server) {
    this.url = url;
    this.server = server;
  }

  static Broker outside(String url) {
    return new Broker(url, null);
  }

  /** Starts a broker that keeps its messages in a folder. */
  static Broker inside(Path folder) throws Exception {
    return inside(folder, FIRST_PAUSE);
  }

  /** The same with a first pause, in milliseconds, of its own. */
  static Broker inside(Path folder, long firstPause) throws Exception {
    Configuration configuration =
        new ConfigurationImpl()
            .setName("gouji")
            .setPersistenceEnabled(true)
            .setSecurityEnabled(false)
            .setJournalType(JournalType.NIO)
            .setJournalDirectory(folder.resolve("journal").toString())
            .setBindingsDirectory(folder.resolve("bindings").toString())
            .setPagingDirectory(folder.resolve("paging").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            .setPersistIDCache(true)
            .addAcceptorConfiguration("inside", INSIDE)
            .addAddressSetting("#", settings(firstPause));
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    server.setConfiguration(configuration);
    server.start();
    return new Broker(INSIDE, server);
  }

  /** What fails is tried again after a pause that grows; what never succeeds is laid aside. */
  private static AddressSettings settings(long firstPause) {
    return new AddressSettings()
        .setMaxDeliveryAttempts(TRIES)
        .setRedeliveryDelay(firstPause)
        .setRedeliveryMultiplier(2)
        .setMaxRedeliveryDelay(LONGEST_PAUSE * firstPause)
        .setDeadLetterAddress(SimpleString.of("gouji.dead"))
        .setExpiryAddress(SimpleString.of("gouji.expired"))
        .setAutoCreateDeadLetterResources(true)
        .setAutoDeleteQueues(false)
        .setAutoDeleteAddresses(false);
  }

  String url() {
    return url;
  }

  void stop() throws Exception {
    if (server != null) {
      server.stop();
    }
  }
}
