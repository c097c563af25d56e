package gouji;

import gouji.archive.Outbox;
import gouji.clerk.Audit;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether a gateway has lost anything. */
@Command(
    name = "verify",
    header = "Look whether every original, fate and file is there; mend what can be made again.",
    description = {"", "The exit status is 1 if an original is missing or altered.", ""})
final class VerifyCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private Home home = new Home();

  VerifyCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    try (OpenBooks books = OpenBooks.of(home)) {
      Audit audit =
          new Audit(
              books.get(Ledger.class),
              books.get(Vault.class),
              books.get(Outbox.class),
              out::println);
      Audit.Result result = audit.run();
      out.printf(
          Locale.ROOT,
          "%d submissions, %d waiting; %d reports, %d mended; %d originals lost%n",
          result.submissions(),
          result.waiting(),
          result.reports(),
          result.mended(),
          result.lost());
      return result.sound() ? 0 : 1;
    }
  }
}
