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
    Setting.require(
        PROTOCOLS.contains(protocol), "gouji.reply.protocol", protocol, "smtp or smtps");
    Setting.require(port > 0 && port < 65536, "gouji.reply.port", port, "from 1 to 65535");
    Setting.require(perDay >= 1, "gouji.reply.per-day", perDay, "at least 1");
    Setting.require(
        !enabled || LetterMail.isSender(from),
        "gouji.reply.from",
        from,
        "an address where replies are enabled");
  }

  @Override
  public String toString() {
    return protocol + "://" + host + ":" + port;
  }
}
