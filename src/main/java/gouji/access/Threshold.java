package gouji.access;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether one must log in. A gateway that only its own machine reaches needs no users: whoever sits
 * there is its operator. One that others reach, themselves or through a proxy, does not start
 * without.
 */
final class Threshold {
  private static final Logger LOG = LoggerFactory.getLogger(Threshold.class);

  private final boolean loopback;
  private final boolean alone;
  private final boolean encrypted;
  private final Residents residents;

  /** Whether there is anybody who could log in. */
  interface Residents {
    boolean any();
  }

  /**
   * The threshold.
   *
   * @param address where the gateway listens; null is everywhere
   * @param proxied the setting by which a proxy brings others; null where none does
   * @param encrypted whether what it hears and says is
   */
  Threshold(
      @Nullable InetAddress address,
      @Nullable String proxied,
      boolean encrypted,
      Residents residents) {
    this.loopback = address != null && address.isLoopbackAddress();
    this.alone = loopback && proxied == null;
    this.encrypted = encrypted;
    this.residents = residents;
    if (!alone && !residents.any()) {
      String setting = loopback ? proxied : "server.address";
      throw new IllegalStateException(
          setting
              + " lets other machines in, but there are no users: make one with"
              + " 'gouji user add NAME --role operator', set gouji.access.oidc.issuer,"
              + " or leave "
              + setting
              + (loopback ? " unset" : " at 127.0.0.1"));
    }
  }

  void sayWhoMay() {
    if (isOpen()) {
      LOG.info(
          "no login: there are no users, and only this machine gets here; whoever does is the"
              + " operator {}",
          LocalOperator.NAME);
    } else if (!loopback && !encrypted) {
      LOG.warn(
          "passwords and keys come in unencrypted: set server.ssl, or let a proxy that encrypts"
              + " stand before the gateway and set server.address to 127.0.0.1");
    }
  }

  boolean isLoopback() {
    return loopback;
  }

  /** Whether everyone who gets here is the local operator. */
  boolean isOpen() {
    return alone && !residents.any();
  }
}
