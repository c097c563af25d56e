package gouji.clerk;

import gouji.archive.Outbox;
import gouji.ledger.CurrentReport;
import gouji.ledger.Entry;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks whether all that must always hold does: every original is in the vault as it came, every
 * submission has come to its fate or waits for it, every accepted report has its files. What can be
 * made again is; of the rest it tells.
 */
public final class Audit {
  private static final int AT_A_TIME = 500;

  private final Ledger ledger;
  private final Vault vault;
  private final Outbox outbox;
  private final Consumer<String> told;
  private long submissions;
  private long waiting;
  private long mended;
  private long lost;

  public Audit(Ledger ledger, Vault vault, Outbox outbox, Consumer<String> told) {
    this.ledger = ledger;
    this.vault = vault;
    this.outbox = outbox;
    this.told = told;
  }

  /** What was found. */
  public record Result(long submissions, long waiting, long reports, long mended, long lost) {
    public boolean sound() {
      return lost == 0;
    }
  }

  /** Goes through everything once. */
  public Result run() throws IOException {
    List<Entry> entries = ledger.after("", AT_A_TIME);
    while (!entries.isEmpty()) {
      for (Entry entry : entries) {
        submission(entry);
      }
      entries = ledger.after(entries.get(entries.size() - 1).id(), AT_A_TIME);
    }
    long[] reports = {0};
    ledger.forEachCurrent(
        current -> {
          reports[0]++;
          report(current);
        });
    return new Result(submissions, waiting, reports[0], mended, lost);
  }

  private void submission(Entry entry) throws IOException {
    submissions++;
    if (!vault.intact(entry.sha256())) {
      lost++;
      told.accept(entry.id() + " " + entry.name() + ": the original is missing or altered");
    }
    if (entry.state() == Entry.State.WAITING) {
      waiting++;
      told.accept(entry.id() + " " + entry.name() + ": waits since " + entry.receivedAt());
    }
  }

  private void report(CurrentReport current) {
    try {
      if (!outbox.holds(current.verdict())) {
        outbox.accepted(current.verdict());
        mended++;
        told.accept(current.id() + " " + current.place() + ": files laid out again");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(current.id() + " " + current.place(), e);
    }
  }
}
