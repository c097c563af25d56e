package gouji.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.autoconfigure.web.ServerProperties.Tomcat.Remoteip;

/** By which setting a gateway knows of a proxy before it, which may bring anybody. */
final class ProxySetting {
  private static final String STRATEGY = "server.forward-headers-strategy";

  private ProxySetting() {}

  /** The first that is set; null where none is. */
  static @Nullable String in(ServerProperties server, AccessSettings settings) {
    ForwardHeadersStrategy strategy = server.getForwardHeadersStrategy();
    if (strategy == ForwardHeadersStrategy.FRAMEWORK) {
      // It takes the first address in the header, which is what the caller himself wrote there.
      throw new IllegalStateException(
          STRATEGY + " is 'framework', by which callers can forge their address; set it to native");
    }
    if (strategy == ForwardHeadersStrategy.NATIVE) {
      return STRATEGY;
    }
    Remoteip remote = server.getTomcat().getRemoteip();
    if (isSet(remote.getRemoteIpHeader()) || isSet(remote.getProtocolHeader())) {
      return "server.tomcat.remoteip";
    }
    return settings.hosts().isEmpty() ? null : "gouji.access.hosts";
  }

  private static boolean isSet(@Nullable String header) {
    return header != null && !header.isEmpty();
  }
}
