package gouji;

import gouji.access.Outcome;
import gouji.access.Users;
import gouji.ledger.Account;
import gouji.ledger.Ledger;
import gouji.ledger.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who may use the desk and the API. */
@Command(
    name = "user",
    header = "Say who may use the desk and the API.",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "",
      "A viewer looks; a reviewer also hands in, corrects, accepts and rejects; an operator also has"
          + " things tried again, and says who may. A running gateway knows within a second.",
      ""
    })
final class UserCommand {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream messages;

  UserCommand(InputStream in, PrintStream out, PrintStream messages) {
    this.in = in;
    this.out = out;
    this.messages = messages;
  }

  @Command(name = "add", header = "Make a user. The password is asked for, or piped in.")
  int add(
      @Mixin Home home,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
          Role role)
      throws IOException {
    return withPassword(
        home,
        name,
        password ->
            users -> {
              Outcome outcome = users.add(name, role, password, AccessReply.actor());
              return tell(outcome, name + " is " + word(role));
            });
  }

  @Command(name = "password", header = "Give a user another password.")
  int password(@Mixin Home home, @Parameters(paramLabel = "NAME") String name) throws IOException {
    return withPassword(
        home,
        name,
        password ->
            users -> {
              Outcome outcome = users.changePassword(name, password, AccessReply.actor());
              return tell(outcome, name + " has another password");
            });
  }

  @Command(name = "role", header = "Give a user another role.")
  int role(
      @Mixin Home home,
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}") Role role) {
    return with(
        home,
        users ->
            tell(users.changeRole(name, role, AccessReply.actor()), name + " is " + word(role)));
  }

  @Command(name = "remove", header = "Remove a user, and end his sessions.")
  int remove(@Mixin Home home, @Parameters(paramLabel = "NAME") String name) {
    return with(home, users -> tell(users.remove(name, AccessReply.actor()), name + " is removed"));
  }

  @Command(name = "list", header = "List the users.")
  int list(@Mixin Home home) {
    return with(
        home,
        users -> {
          for (Account account : users.all()) {
            out.printf(Locale.ROOT, "%-10s %s%n", word(account.role()), account.name());
          }
          return 0;
        });
  }

  private int withPassword(Home home, String name, Function<String, Function<Users, Integer>> work)
      throws IOException {
    Optional<String> password = new PasswordPrompt(in, messages).ask(name);
    return password.isEmpty() ? 2 : with(home, work.apply(password.get()));
  }

  private static int with(Home home, Function<Users, Integer> work) {
    try (OpenBooks books = OpenBooks.orNew(home)) {
      return work.apply(new Users(books.get(Ledger.class)));
    }
  }

  private int tell(Outcome outcome, String done) {
    return AccessReply.tell(outcome, done, out, messages);
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
