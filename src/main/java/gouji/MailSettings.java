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
    Setting.require(PROTOCOLS.contains(protocol), "gouji.mail.protocol", protocol, "imaps or imap");
    Setting.require(port > 0 && port < 65536, "gouji.mail.port", port, "from 1 to 65535");
    Setting.require(perHour >= 0, "gouji.mail.per-hour", perHour, "0 or more");
    Setting.require(every >= 100, "gouji.mail.every", every, "at least 100 (milliseconds)");
    Setting.require(
        !enabled || !user.isEmpty(), "gouji.mail.user", user, "set where mail is enabled");
    Setting.require(
        !done.equals(folder), "gouji.mail.done", done, "another folder than gouji.mail.folder");
    Setting.require(
        !failed.equals(folder),
        "gouji.mail.failed",
        failed,
        "another folder than gouji.mail.folder");
  }

  @Override
  public String toString() {
    return protocol + "://" + host + ":" + port + "/" + folder;
  }
}
