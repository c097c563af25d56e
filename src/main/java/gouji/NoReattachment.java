package gouji;

import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.PacketImpl;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Lets nobody go on with a session of another connection: up to version 2.56, Artemis asks for no
 * password there (CVE-2026-57967). Clients that lose their connection make a new session.
 */
public final class NoReattachment implements Interceptor {

  @Override
  public boolean intercept(Packet packet, RemotingConnection connection) {
    return lets(packet);
  }

  static boolean lets(Packet packet) {
    return packet.getType() != PacketImpl.REATTACH_SESSION;
  }
}
