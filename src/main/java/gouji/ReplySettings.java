package gouji;

import gouji.camel.LetterMail;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of the replies to mails. */
@ConfigurationProperties("gouji.reply")
record ReplySettings(
    boolean enabled,
    String protocol,
    String host,
    int port,
    boolean starttls,
    String user,
    String password,
    String from,
    int perDay) {
  private static final Set<String> PROTOCOLS = Set.of("smtp", "smtps");

  ReplySettings {
    require(PROTOCOLS.contains(protocol), "protocol", protocol, "smtp or smtps");
    require(port > 0 && port < 65536, "port", port, "from 1 to 65535");
    require(perDay >= 1, "per-day", perDay, "at least 1");
    require(
        !enabled || LetterMail.isSender(from),
        "from",
        from,
        "an address where replies are enabled");
  }

  private static void require(boolean met, String name, Object value, String what) {
    if (!met) {
      throw new IllegalArgumentException(
          "gouji.reply." + name + " is '" + value + "', but must be " + what);
    }
  }

  @Override
  public String toString() {
    return protocol + "://" + host + ":" + port;
  }
}
