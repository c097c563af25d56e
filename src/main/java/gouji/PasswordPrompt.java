package gouji;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a password is asked for: at the terminal, unseen and twice, or else as the first line of
 * what is piped in. Never among the arguments, which every program on the machine can read.
 */
final class PasswordPrompt {
  private final InputStream in;
  private final PrintStream messages;

  PasswordPrompt(InputStream in, PrintStream messages) {
    this.in = in;
    this.messages = messages;
  }

  /** The password; none if nothing was typed, or not the same twice. */
  @SuppressWarnings("SystemConsoleNull") // Gouji chooses the console of which this is true.
  Optional<String> ask(String name) throws IOException {
    Console console = System.console();
    Optional<String> password = console == null ? piped() : typed(console, name);
    if (password.isEmpty()) {
      messages.println(
          "gouji: "
              + (console == null
                  ? "no password: type it at a terminal, or pipe it in"
                  : "the two passwords are not the same"));
    }
    return password;
  }

  private Optional<String> piped() throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return Optional.ofNullable(lines.readLine());
  }

  private static Optional<String> typed(Console console, String name) {
    char[] once = console.readPassword("Password for %s: ", name);
    char[] again = console.readPassword("The same again: ");
    return once != null && again != null && Arrays.equals(once, again)
        ? Optional.of(new String(once))
        : Optional.empty();
  }
}
