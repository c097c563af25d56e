package gouji.api;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the API.
 *
 * @param cors the origins whose pages may call it
 * @param perMinute how often one user may hand in within a minute; 0 is without limit
 * @param listeners how many may listen to what happens at a time
 */
@ConfigurationProperties("gouji.api")
record ApiSettings(List<String> cors, int perMinute, int listeners) {
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/*,\\s]+");

  ApiSettings {
    for (String origin : cors) {
      require(
          ORIGIN.matcher(origin).matches(),
          "cors names '" + origin + "', but an origin is as https://host:port");
    }
    require(perMinute >= 0, "per-minute is " + perMinute + ", but must be 0 or more");
    require(listeners >= 1, "listeners is " + listeners + ", but must be at least 1");
  }

  private static void require(boolean met, String what) {
    if (!met) {
      throw new IllegalArgumentException("gouji.api." + what);
    }
  }
}
