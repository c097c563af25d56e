package gouji;

import gouji.ledger.Ledger;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has submissions examined again, from the bytes in the vault. */
@Command(
    name = "retry",
    header = "Have a submission examined again.",
    description = {
      "",
      "A running gateway takes it up within a minute, another at its next start. What was decided"
          + " holds until it is decided again.",
      ""
    })
final class RetryCommand implements Callable<Integer> {
  private static final int UNKNOWN = 2;

  private final PrintStream out;
  private final PrintStream messages;

  @Mixin private Home home = new Home();

  @Parameters(arity = "1..*", paramLabel = "ID", description = "The number of a submission.")
  private List<String> ids = new ArrayList<>();

  RetryCommand(PrintStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    int status = 0;
    try (OpenBooks books = OpenBooks.of(home)) {
      Ledger ledger = books.get(Ledger.class);
      for (String id : ids) {
        if (ledger.find(id).isEmpty()) {
          messages.println("gouji: no submission " + id);
          status = UNKNOWN;
        } else {
          out.println(id + (ledger.reopen(id) ? " waits again" : " waits already"));
        }
      }
    }
    return status;
  }
}
