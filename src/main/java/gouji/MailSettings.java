package gouji;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of the way in by mail. */
@ConfigurationProperties("gouji.mail")
record MailSettings(
    boolean enabled,
    String protocol,
    String host,
    int port,
    String user,
    String password,
    String folder,
    String done,
    String failed,
    List<String> allowed,
    String server,
    int perHour,
    long every) {
  private static final Set<String> PROTOCOLS = Set.of("imap", "imaps");

  MailSettings {
    require(PROTOCOLS.contains(protocol), "protocol", protocol, "imaps or imap");
    require(port > 0 && port < 65536, "port", port, "from 1 to 65535");
    require(perHour >= 0, "per-hour", perHour, "0 or more");
    require(every >= 100, "every", every, "at least 100 (milliseconds)");
    require(!enabled || !user.isEmpty(), "user", user, "set where mail is enabled");
    require(!done.equals(folder), "done", done, "another folder than gouji.mail.folder");
    require(!failed.equals(folder), "failed", failed, "another folder than gouji.mail.folder");
  }

  private static void require(boolean met, String name, Object value, String what) {
    if (!met) {
      throw new IllegalArgumentException(
          "gouji.mail." + name + " is '" + value + "', but must be " + what);
    }
  }

  @Override
  public String toString() {
    return protocol + "://" + host + ":" + port + "/" + folder;
  }
}
