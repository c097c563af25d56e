package gouji;

import gouji.ledger.Fate;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker that carries the queues: one inside the gateway, persistent and open to nobody outside
 * of this process unless it has a {@link Door}, or another that the settings name.
 */
final class Broker {
  private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

  private static final String HERE = "vm://0";

  /**
   * Where the gateway finds the broker inside. Its queues are there for good, so that a session
   * need not ask for a queue before everything that it sends to it.
   */
  static final String INSIDE = HERE + "?cacheDestinations=true";

  /** What goes out: each a queue, and a topic to subscribe to. */
  static final List<String> OUT =
      Stream.of(Fate.values())
          .map(fate -> "gouji." + fate.name().toLowerCase(Locale.ROOT))
          .toList();

  /** Queues by which documents may come in, where a route takes from them. */
  static final String IN = "gouji.in.#";

  private static final int TRIES = 10;
  private static final int FOR_EVER = -1;
  private static final long FIRST_PAUSE = 1_000;

  /** So many times the first. */
  private static final long LONGEST_PAUSE = 60;

  /** Each file of the journal is written full of zeros first, two of them at the start. */
  private static final int JOURNAL = 2 << 20;

  private static final long IN_MEMORY = 4 << 20;
  private static final int PAGE = 1 << 20;

  /** Less is left on the disk only if someone else fills it; nothing more is sent then. */
  private static final long LEAST_FREE = 50L << 20;

  private static final long LOOK_EVERY = 5_000;

  private final GatewaySettings.Access access;
  private final @Nullable ActiveMQServer server;
  private final Timer keeper = new Timer("gouji-broker", true);
  private boolean stopped;

  private Broker(GatewaySettings.Access access, @Nullable ActiveMQServer server) {
    this.access = access;
    this.server = server;
    if (server != null) {
      TimerTask look =
          new TimerTask() {
            @Override
            public void run() {
              keepUp(server);
            }
          };
      keeper.schedule(look, LOOK_EVERY, LOOK_EVERY);
    }
  }

  static Broker outside(GatewaySettings.Access access) {
    return new Broker(access, null);
  }

  /** Starts a broker that keeps its messages in a folder, with a door if it is to be reached. */
  static Broker inside(Path folder, @Nullable Door door) throws Exception {
    return inside(folder, door, FIRST_PAUSE);
  }

  /** The same with a first pause, in milliseconds, of its own. */
  static Broker inside(Path folder, @Nullable Door door, long firstPause) throws Exception {
    Configuration configuration =
        new ConfigurationImpl()
            .setName("gouji")
            .setPersistenceEnabled(true)
            // Health and metrics tell how it is; its many beans would cost every start.
            .setJMXManagementEnabled(false)
            // Inside, its own is spoken; others are for who comes by the door.
            .setResolveProtocols(door != null)
            .setSecurityEnabled(false)
            .setJournalType(JournalType.NIO)
            // By default each write waits a three-hundredth of a second for others to go with it.
            .setJournalBufferTimeout_NIO(0)
            .setJournalFileSize(JOURNAL)
            .setJournalDirectory(folder.resolve("journal").toString())
            .setBindingsDirectory(folder.resolve("bindings").toString())
            .setPagingDirectory(folder.resolve("paging").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            .setPersistIDCache(true)
            // By default it blocks all who send, for ever, on a disk nine tenths full.
            .setMinDiskFree(LEAST_FREE)
            .addAcceptorConfiguration("inside", HERE)
            .addAddressSetting("#", settings(firstPause))
            .addAddressSetting(IN, onDisk());
    for (String address : OUT) {
      configuration
          .addAddressConfiguration(queueAndTopic(address))
          .addAddressSetting(address, onDisk().setMaxDeliveryAttempts(FOR_EVER));
    }
    if (door == null) {
      GatewaySettings.Access anyone = new GatewaySettings.Access(INSIDE, "", "");
      return new Broker(anyone, started(configuration, new ActiveMQJAASSecurityManager()));
    }
    door.open(configuration);
    return new Broker(door.own(), started(configuration, door.guard()));
  }

  /** Starts a server, or says why it does not: it would itself only write that into the log. */
  private static ActiveMQServer started(Configuration configuration, ActiveMQSecurityManager guard)
      throws Exception {
    // Left to itself, it would set up that of the whole JVM, with all its beans.
    MBeanServer nobodys = MBeanServerFactory.newMBeanServer();
    ActiveMQServer server = new ActiveMQServerImpl(configuration, nobodys, guard);
    AtomicReference<@Nullable Exception> fault = new AtomicReference<>();
    server.registerActivationFailureListener(fault::set);
    server.start();
    Exception why = fault.get();
    if (why != null) {
      server.stop();
      throw new IllegalStateException(
          "the broker inside did not start; is gouji.data, and gouji.door.url if it is set, its"
              + " own?",
          why);
    }
    return server;
  }

  /** A broker whose disk was full, or gone, ends itself. It comes back when the disk does. */
  private synchronized void keepUp(ActiveMQServer server) {
    if (stopped || server.isActive()) {
      return;
    }
    try {
      LOG.warn("the broker inside has ended, and is started again");
      server.stop();
      server.start();
    } catch (Exception e) {
      LOG.warn("the broker inside does not start yet: {}", e.toString());
    }
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

  /** What nobody takes for a long time costs disk, and no memory. */
  private static AddressSettings onDisk() {
    return new AddressSettings()
        .setMaxSizeBytes(IN_MEMORY)
        .setPageSizeBytes(PAGE)
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
  }

  private static CoreAddressConfiguration queueAndTopic(String address) {
    return new CoreAddressConfiguration()
        .setName(address)
        .addRoutingType(RoutingType.ANYCAST)
        .addRoutingType(RoutingType.MULTICAST)
        .addQueueConfig(QueueConfiguration.of(address).setRoutingType(RoutingType.ANYCAST));
  }

  /** Where it is, and as whom the gateway speaks to it. */
  GatewaySettings.Access access() {
    return access;
  }

  synchronized void stop() throws Exception {
    stopped = true;
    keeper.cancel();
    if (server != null) {
      server.stop();
    }
  }
}
