package gouji.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What addresses tell of who calls. */
final class Addresses {
  /** Of sixteen: the rest, a household of IPv6 gives itself as it likes. */
  private static final int NETWORK_BYTES = 8;

  private Addresses() {}

  /** What is one caller as far as can be told: an address, or a network of IPv6. */
  static String network(String address) {
    InetAddress parsed = parse(address);
    return parsed instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
        : parsed.getHostAddress();
  }

  static boolean isLoopback(String address) {
    return parse(address).isLoopbackAddress();
  }

  /** Addresses of callers are numbers, so nobody is asked for them. */
  private static InetAddress parse(String address) {
    try {
      return InetAddress.getAllByName(address)[0];
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no address: " + address, e);
    }
  }
}
