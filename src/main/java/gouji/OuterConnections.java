package gouji;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.util.EnumSet;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.connection.CachingConnectionFactory;

/**
 * Connections to a broker that is not ours. What is told there goes to a queue and to the topic of
 * the same name; a broker makes an address for the first that comes, and then refuses the other. So
 * the addresses are made for both before anything is sent.
 */
final class OuterConnections extends CachingConnectionFactory {
  private static final Logger LOG = LoggerFactory.getLogger(OuterConnections.class);

  private final ActiveMQConnectionFactory broker;
  private final GatewaySettings.Access access;

  OuterConnections(ActiveMQConnectionFactory broker, GatewaySettings.Access access) {
    super(broker);
    this.broker = broker;
    this.access = access;
  }

  @Override
  protected Connection doCreateConnection() throws JMSException {
    try {
      makeAddresses();
    } catch (ActiveMQException e) {
      // Away, or not for us to make: then they are there, or sending says what is amiss.
      LOG.warn("the queues and topics were not looked after on {}: {}", access, e.getMessage());
    }
    return super.doCreateConnection();
  }

  private void makeAddresses() throws ActiveMQException {
    ServerLocator locator = broker.getServerLocator();
    int batch = locator.getAckBatchSize();
    try (ClientSessionFactory sessions = sessions(locator);
        ClientSession session =
            sessions.createSession(
                access.user(), access.password(), false, true, true, false, batch)) {
      for (String name : Broker.OUT) {
        SimpleString address = SimpleString.of(name);
        ClientSession.AddressQuery known = session.addressQuery(address);
        if (!known.isExists()) {
          session.createAddress(address, EnumSet.allOf(RoutingType.class), false);
        } else if (!known.isSupportsAnycast() || !known.isSupportsMulticast()) {
          LOG.warn(
              "{} on {} is not both a queue and a topic: give the address both routing types",
              name,
              access);
        }
      }
    }
  }

  private static ClientSessionFactory sessions(ServerLocator locator) throws ActiveMQException {
    try {
      return locator.createSessionFactory();
    } catch (ActiveMQException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("no way to the broker", e);
    }
  }
}
