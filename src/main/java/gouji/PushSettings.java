package gouji;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of the way out to another program. */
@ConfigurationProperties("gouji.push")
record PushSettings(String url, String secret, String header, long timeout, Duration giveUp) {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final String TOKEN = "[A-Za-z0-9-]+";
  private static final int SHORTEST_SECRET = 16;
  private static final long SHORTEST_TIMEOUT = 100;

  PushSettings {
    require(url.isEmpty() || isAddress(url), "url", "an address such as https://host/path");
    require(
        url.isEmpty() || secret.length() >= SHORTEST_SECRET,
        "secret",
        "at least " + SHORTEST_SECRET + " characters where gouji.push.url is set");
    require(header.matches(TOKEN), "header", "the name of a header");
    require(timeout >= SHORTEST_TIMEOUT, "timeout", "at least 100 (milliseconds)");
    require(giveUp.compareTo(Duration.ofMinutes(1)) >= 0, "give-up", "at least 1m");
  }

  boolean on() {
    return !url.isEmpty();
  }

  private static boolean isAddress(String url) {
    try {
      URI address = URI.create(url);
      return SCHEMES.contains(String.valueOf(address.getScheme()))
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void require(boolean met, String name, String what) {
    if (!met) {
      throw new IllegalArgumentException("gouji.push." + name + " must be " + what);
    }
  }

  @Override
  public String toString() {
    return on() ? "on" : "off";
  }
}
