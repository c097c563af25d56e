package gouji;

import gouji.document.Limits;
import gouji.verdict.Allowance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** The settings of the gateway, as they stand in {@code application.yaml} or the environment. */
@ConfigurationProperties("gouji")
record GatewaySettings(
    Path home,
    Path inbox,
    Path outbox,
    Path routes,
    Path data,
    String forms,
    int jobs,
    int clerks,
    Duration timeLimit,
    DataSize heap,
    DataSize maxBytes,
    int maxPages,
    DataSize maxPictures,
    Duration settle,
    boolean excel,
    Access database,
    Access broker) {

  private static final Pattern URL = Pattern.compile("^\\(?[a-z]+://.");

  /** Where a service is, and as whom to speak to it; empty where the embedded one serves. */
  record Access(String url, String user, String password) {
    @Override
    public String toString() {
      return url;
    }
  }

  GatewaySettings {
    atLeast("gouji.jobs", jobs, 1);
    atLeast("gouji.clerks", clerks, 1);
    atLeast("gouji.time-limit (seconds)", timeLimit.toSeconds(), 1);
    atLeast("gouji.heap (megabytes)", heap.toMegabytes(), 32);
    atLeast("gouji.max-bytes", maxBytes.toBytes(), 1);
    atLeast("gouji.max-pages", maxPages, 1);
    atLeast("gouji.max-pictures (megabytes)", maxPictures.toMegabytes(), 1);
    if (maxBytes.toBytes() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("gouji.max-bytes must be less than 2GB");
    }
    if (settle.isNegative()) {
      throw new IllegalArgumentException("gouji.settle must not be negative");
    }
    if (!forms.isEmpty() && !Files.isDirectory(Path.of(forms))) {
      throw new IllegalArgumentException(
          "gouji.forms is '" + forms + "', but must be a folder that is there");
    }
    if (!broker.url.isEmpty() && !URL.matcher(broker.url).find()) {
      throw new IllegalArgumentException("gouji.broker.url must be a URL, as tcp://host:61616");
    }
    apart("gouji.outbox", outbox, inbox);
    apart("gouji.data", data, inbox);
  }

  Allowance allowance() {
    Limits limits = Limits.DEFAULT.upTo((int) maxBytes.toBytes(), maxPages);
    return new Allowance(timeLimit, (int) heap.toMegabytes(), limits);
  }

  /** What is laid out in the inbox would be taken for handed in. */
  private static void apart(String setting, Path folder, Path inbox) {
    Path one = folder.toAbsolutePath().normalize();
    Path other = inbox.toAbsolutePath().normalize();
    if (one.startsWith(other) || other.startsWith(one)) {
      throw new IllegalArgumentException(
          "gouji.inbox and " + setting + " must be apart, but are " + other + " and " + one);
    }
  }

  private static void atLeast(String setting, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(
          setting + " is " + value + ", but must be at least " + least);
    }
  }
}
