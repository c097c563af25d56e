package gouji.clerk;

import gouji.archive.Inventory;
import gouji.archive.Outbox;
import gouji.archive.ReportText;
import gouji.ledger.CurrentReport;
import gouji.ledger.Entry;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import gouji.submission.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    strays();
    long reports = reports();
    outbox.dataset(to -> ledger.reports().forEach(current -> to.accept(current.verdict())));
    return new Result(submissions, waiting, reports, mended, lost);
  }

  /**
   * What an earlier decision left in the outbox, as the program was killed before it was cleared.
   */
  private void strays() throws IOException {
    for (Inventory.Place found : outbox.inventory().documents()) {
      Optional<Entry> entry = ledger.find(found.id());
      if (entry.isEmpty()) {
        told.accept(
            found.id() + " " + found.place() + ": a submission that the ledger does not know");
      } else if (isStray(entry.get(), found.place())) {
        outbox.withdraw(found.place(), found.id());
        mended++;
        told.accept(found.id() + " " + found.place() + ": of an earlier decision, taken away");
      }
    }
    // Listed before the ledger is asked: what is accepted meanwhile is no stray.
    List<String> laidOut = outbox.inventory().reports();
    Set<String> current = new HashSet<>();
    ledger.reports().forEach(report -> current.add(report.place()));
    for (String place : laidOut) {
      if (!current.contains(place)) {
        outbox.withdrawReport(place);
        mended++;
        told.accept(place + ": of no accepted report, taken away");
      }
    }
  }

  private static boolean isStray(Entry entry, String place) {
    return entry.state() == Entry.State.DECIDED
        && entry.documents().stream().noneMatch(document -> document.place().equals(place));
  }

  private long reports() {
    long[] reports = {0};
    ledger
        .reports()
        .forEach(
            current -> {
              reports[0]++;
              report(current);
            });
    return reports[0];
  }

  private void submission(Entry entry) throws IOException {
    submissions++;
    if (!vault.intact(entry.sha256())) {
      restore(entry);
    }
    if (entry.state() == Entry.State.WAITING) {
      waiting++;
      told.accept(entry.id() + " " + entry.name() + ": waits since " + entry.receivedAt());
    }
  }

  private void restore(Entry entry) throws IOException {
    for (Entry.Document document : entry.documents()) {
      Optional<Bytes> kept = outbox.inventory().original(document.place(), entry.sha256());
      if (kept.isPresent()) {
        vault.keep(kept.get());
        mended++;
        told.accept(entry.id() + " " + entry.name() + ": the original put back from the outbox");
        return;
      }
    }
    lost++;
    told.accept(entry.id() + " " + entry.name() + ": the original is missing or altered");
  }

  private void report(CurrentReport current) {
    try {
      if (!outbox.holds(current.verdict())) {
        outbox.accepted(ReportText.of(current.verdict()));
        mended++;
        told.accept(current.id() + " " + current.place() + ": files laid out again");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(current.id() + " " + current.place(), e);
    }
  }
}
