package gouji;

import gouji.access.Keys;
import gouji.access.Outcome;
import gouji.ledger.ApiKey;
import gouji.ledger.Ledger;
import gouji.ledger.Role;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which programs may use the API. */
@Command(
    name = "key",
    header = "Say which programs may use the API.",
    synopsisSubcommandLabel = "COMMAND",
    description = {"", "Programs show their key in the header Authorization: Bearer gj_...", ""})
final class KeyCommand {
  private final PrintStream out;
  private final PrintStream messages;

  KeyCommand(PrintStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

  @Command(name = "add", header = "Make a key and print it, this once.")
  int add(
      @Mixin Home home,
      @Parameters(paramLabel = "NAME", description = "What the program is called.") String name,
      @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
          Role role) {
    return with(
        home,
        keys -> {
          Keys.Made made = keys.add(name, role, AccessReply.actor());
          return AccessReply.tell(made.outcome(), made.key(), out, messages);
        });
  }

  @Command(name = "remove", header = "Revoke a key.")
  int remove(@Mixin Home home, @Parameters(paramLabel = "NAME") String name) {
    return with(
        home,
        keys -> {
          Outcome outcome = keys.remove(name, AccessReply.actor());
          return AccessReply.tell(outcome, name + " is revoked", out, messages);
        });
  }

  @Command(name = "list", header = "List the keys, and when each was used last.")
  int list(@Mixin Home home) {
    return with(
        home,
        keys -> {
          for (ApiKey key : keys.all()) {
            String role = key.role().name().toLowerCase(Locale.ROOT);
            String used = key.usedAt() == null ? "never used" : key.usedAt().toString();
            out.printf(Locale.ROOT, "%-10s %-24s %s%n", role, used, key.name());
          }
          return 0;
        });
  }

  private static int with(Home home, Function<Keys, Integer> work) {
    try (OpenBooks books = OpenBooks.orNew(home)) {
      return work.apply(new Keys(books.get(Ledger.class)));
    }
  }
}
