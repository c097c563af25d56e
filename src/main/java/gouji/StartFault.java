package gouji;

import gouji.ledger.LedgerException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;

/** Why a gateway, or a look into its books, did not start, in a sentence for who can mend it. */
final class StartFault {
  private static final Map<String, String> KINDS =
      Map.of(
          "int", "a whole number",
          "long", "a whole number",
          "boolean", "true or false",
          "java.time.Duration", "a time, as 60s or 7d",
          "org.springframework.util.unit.DataSize", "a size, as 100MB");

  private StartFault() {}

  /** The sentence; none where nobody foresaw the fault, and a trace must tell. */
  static Optional<String> of(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    return first(chain, StartFault::setting)
        .or(() -> first(chain, StartFault::value))
        .or(() -> first(chain, StartFault::place));
  }

  private interface Sentence {
    Optional<String> on(Throwable thrown);
  }

  private static Optional<String> first(List<Throwable> chain, Sentence sentence) {
    return chain.stream().flatMap(thrown -> sentence.on(thrown).stream()).findFirst();
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = thrown; t != null && !chain.contains(t); t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }

  /** A setting that is checked by us names itself. */
  private static Optional<String> setting(Throwable thrown) {
    String message = thrown.getMessage();
    boolean ours =
        message != null
            && (message.startsWith("gouji.") || message.startsWith("server."))
            && thrown instanceof RuntimeException;
    return ours ? Optional.ofNullable(message) : Optional.empty();
  }

  /** A setting that is of another kind. */
  private static Optional<String> value(Throwable thrown) {
    if (!(thrown instanceof BindException bad)) {
      return Optional.empty();
    }
    ConfigurationProperty property = bad.getProperty();
    if (property == null) {
      return Optional.empty();
    }
    String kind = bad.getTarget().getType().toString();
    // A setting may be a secret, and none of these is.
    String value = KINDS.containsKey(kind) ? " is '" + property.getValue() + "', but" : "";
    return Optional.of(
        bad.getName() + value + " must be " + KINDS.getOrDefault(kind, "of another kind"));
  }

  /** What surrounds the gateway is not as it must be. */
  private static Optional<String> place(Throwable thrown) {
    if (thrown instanceof PortInUseException port) {
      return Optional.of(
          "server.port: another program uses " + port.getPort() + ", perhaps another gateway");
    }
    if (thrown instanceof LedgerException && thrown.getCause() != null) {
      return Optional.of("gouji.database.url: " + thrown.getMessage() + ": " + root(thrown));
    }
    if (thrown instanceof IOException) {
      return Optional.of(thrown.toString());
    }
    boolean settings = thrown.getClass().getName().startsWith("org.yaml.");
    return settings
        ? Optional.of("application.yaml cannot be read: " + thrown.getMessage())
        : Optional.empty();
  }

  private static String root(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    return String.valueOf(chain.get(chain.size() - 1).getMessage());
  }
}
