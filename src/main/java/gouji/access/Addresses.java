package gouji.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What addresses tell of who calls. */
final class Addresses {
  /** Of sixteen: the rest, a household of IPv6 gives itself as it likes. */
  private static final int NETWORK_BYTES = 8;

  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|\\d{1,2})";
  private static final Pattern NUMBERS =
      Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%\\w+)?");

  private Addresses() {}

  /**
   * What is one caller as far as can be told: an address, or a network of IPv6. Whoever has none,
   * as what a proxy tells can be anything, is one with all others who have none.
   */
  static String network(String address) {
    InetAddress parsed = parse(address);
    if (parsed == null) {
      return "unknown";
    }
    return parsed instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
        : parsed.getHostAddress();
  }

  static boolean isLoopback(String address) {
    InetAddress parsed = parse(address);
    return parsed != null && parsed.isLoopbackAddress();
  }

  /** Nobody is asked what a name means that stands where an address should, nor in brackets. */
  private static @Nullable InetAddress parse(String address) {
    if (!NUMBERS.matcher(address).matches()) {
      return null;
    }
    try {
      return InetAddress.getAllByName(address.contains(":") ? "[" + address + "]" : address)[0];
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
