package gouji;

import gouji.check.Rule;
import gouji.check.Rules;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gouji explain}: prints the page of a rule, or lists the rules. */
@Command(
    name = "explain",
    header = "Print what a rule of a finding means and how to mend it.",
    description = "",
    footer = {"", "Example:", "  gouji explain applications.balance"})
final class ExplainCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream messages;

  @Parameters(
      paramLabel = "RULE",
      arity = "0..1",
      description = "The rule, as a finding names it; without it, all rules are listed.")
  private @Nullable String code;

  ExplainCommand(PrintStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    if (code == null) {
      Rules.all().forEach(this::print);
      return 0;
    }
    return Rules.page(code).map(this::print).orElseGet(this::unknown);
  }

  private void print(Rule rule) {
    String severity = rule.severity().name().toLowerCase(Locale.ROOT);
    out.printf(Locale.ROOT, "%-26s %-8s %s%n", rule.code(), severity, rule.title());
  }

  private int print(String page) {
    out.println(page.strip());
    return 0;
  }

  private int unknown() {
    messages.println("gouji: there is no rule " + code + "; gouji explain lists them all");
    return 2;
  }
}
