package gouji;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * The door of the broker inside: who may come in, and what he may do there. One user may take from
 * what goes out and bring to what comes in; all else is for the gateway alone, which knows itself
 * by a password made when it starts.
 */
final class Door {
  private static final String NAME = "door";
  private static final String INSIDE = "gateway";
  private static final String OUTSIDE = "outside";
  private static final int KEY_BYTES = 32;

  private final DoorSettings settings;

  /** The gateway's own name and password; the one is as little known as the other. */
  private final GatewaySettings.Access own;

  Door(DoorSettings settings) {
    this.settings = settings;
    this.own = new GatewaySettings.Access(Broker.INSIDE, INSIDE + random(), random());
  }

  GatewaySettings.Access own() {
    return own;
  }

  /** Opens the door of a broker that is going to start. */
  void open(Configuration broker) throws Exception {
    broker.setSecurityEnabled(true);
    // Whoever knows these may do everything, and everyone knows their defaults.
    broker.setClusterUser(random()).setClusterPassword(random());
    broker.setIncomingInterceptorClassNames(List.of(NoReattachment.class.getName()));
    broker.addAcceptorConfiguration(NAME, acceptor());
    broker.putSecurityRoles("#", Set.of(all()));
    for (String address : Broker.OUT) {
      broker.putSecurityRoles(address, Set.of(all(), subscribing()));
      // The queue itself is not theirs to delete.
      broker.putSecurityRoles(address + "::" + address, Set.of(all(), taking()));
    }
    broker.putSecurityRoles(Broker.IN, Set.of(all(), bringing()));
  }

  /** Who knows the users. */
  ActiveMQSecurityManager guard() {
    SecurityConfiguration users = new SecurityConfiguration();
    users.addUser(own.user(), own.password());
    users.addRole(own.user(), INSIDE);
    users.addUser(settings.user(), settings.password());
    users.addRole(settings.user(), OUTSIDE);
    return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
  }

  private String acceptor() {
    StringBuilder url = new StringBuilder(settings.url());
    add(url, "protocols", "CORE,AMQP,STOMP");
    // As STOMP clients are used to name what takes each message once, and what takes each for all.
    add(url, "anycastPrefix", "/queue/");
    add(url, "multicastPrefix", "/topic/");
    return url.toString();
  }

  /** Adds a parameter, if the settings do not name it. */
  private static void add(StringBuilder url, String name, String value) {
    if (url.indexOf(name + "=") < 0) {
      url.append(url.indexOf("?") < 0 ? '?' : ';').append(name).append('=').append(value);
    }
  }

  private static Role all() {
    return new Role(INSIDE, true, true, true, true, true, true, true, true, true, true, true, true);
  }

  /** Takes, looks, and has subscriptions of his own. */
  private static Role subscribing() {
    return new Role(
        OUTSIDE, false, true, true, true, true, true, false, true, false, false, false, false);
  }

  private static Role taking() {
    return new Role(
        OUTSIDE, false, true, false, false, false, false, false, true, false, false, false, false);
  }

  private static Role bringing() {
    return new Role(
        OUTSIDE, true, false, false, false, false, false, false, false, false, false, false, false);
  }

  private static String random() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
