package gouji;

import gouji.ledger.Ledger;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private Home home = new Home();

  @Option(
      names = "--pushes",
      description = "Push at once what has not arrived, also what was laid aside.")
  private boolean pushes;

  @Parameters(arity = "0..*", paramLabel = "ID", description = "The number of a submission.")
  private List<String> ids = new ArrayList<>();

  RetryCommand(PrintStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    if (ids.isEmpty() && !pushes) {
      throw new ParameterException(command.commandLine(), "Missing required parameter: 'ID'");
    }
    int status = 0;
    try (OpenBooks books = OpenBooks.of(home)) {
      Ledger ledger = books.get(Ledger.class);
      if (pushes) {
        out.println(ledger.pushes().retry() + " to be pushed");
      }
      for (String id : ids) {
        if (ledger.find(id).isEmpty()) {
          messages.println("gouji: no submission " + id);
          status = UNKNOWN;
        } else {
          out.println(
              id + (ledger.reopen(id, AccessReply.actor()) ? " waits again" : " waits already"));
        }
      }
    }
    return status;
  }
}
