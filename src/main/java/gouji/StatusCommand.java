package gouji;

import gouji.ledger.Counts;
import gouji.ledger.Fate;
import gouji.ledger.Ledger;
import gouji.ledger.PushCounts;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what a gateway has done and has yet to do. */
@Command(name = "status", header = "Tell how many submissions wait, and what became of the others.")
final class StatusCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private Home home = new Home();

  StatusCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    try (OpenBooks books = OpenBooks.of(home)) {
      Counts counts = books.get(Ledger.class).counts();
      line("waiting", counts.waiting());
      for (Fate fate : Fate.values()) {
        String name = fate.name().toLowerCase(Locale.ROOT);
        line(name + " submissions", counts.submissions().getOrDefault(fate, 0L));
        line(name + " documents", counts.documents().getOrDefault(fate, 0L));
      }
      line("reports in the dataset", counts.current());
      line("replies owed", counts.replies());
      PushCounts pushes = books.get(Ledger.class).pushes().counts();
      line("pushes that wait", pushes.waiting());
      line("pushes that fail", pushes.failing());
      line("pushes laid aside", pushes.aside());
      return 0;
    }
  }

  private void line(String what, long number) {
    out.printf(Locale.ROOT, "%-24s %d%n", what, number);
  }
}
