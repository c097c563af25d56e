package gouji.access;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings that say who may. */
@ConfigurationProperties("gouji.access")
record AccessSettings(List<String> hosts, String metrics, OidcSettings oidc) {
  private static final String OPEN = "open";
  private static final String OPERATOR = "operator";

  AccessSettings {
    hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    for (String host : hosts) {
      require(host.matches("[^/:\\s]+"), "hosts", host, "a name without port, as gouji.example.cn");
    }
    require(
        metrics.equals(OPEN) || metrics.equals(OPERATOR), "metrics", metrics, "open or operator");
  }

  boolean metricsOpen() {
    return metrics.equals(OPEN);
  }

  static void require(boolean met, String name, String value, String what) {
    if (!met) {
      throw new IllegalArgumentException(
          "gouji.access." + name + " is '" + value + "', but must be " + what);
    }
  }
}
