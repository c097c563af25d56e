package gouji.ledger;

import gouji.form.Form;
import gouji.submission.HandedIn;
import gouji.verdict.Outcome;
import gouji.verdict.VerdictCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Enters decided documents by the hundred in one transaction, with everything that a gateway writes
 * of each but the original: the vault stays empty.
 */
public final class Filler implements AutoCloseable {
  private static final int TOGETHER = 500;

  private final Database database;
  private final Journal journal;
  private final Intake intake;
  private final Decisions decisions;
  private final List<Entered> waiting = new ArrayList<>();

  private record Entered(HandedIn handedIn, Original original, Decision decision) {}

  /** A filler for the ledger of SQLite in a folder of data. */
  public Filler(Path data, List<Form> forms, Clock clock) throws IOException {
    this.database = Database.open("jdbc:sqlite:" + data.resolve("ledger.db"), "", "");
    Ledger.open(database, Vault.at(data.resolve("vault")), forms, clock);
    this.journal = new Journal(clock, false);
    this.intake = new Intake(new Ids(clock, database.read(Intake::lastId)), journal);
    this.decisions = new Decisions(new RecentOutcomes(new VerdictCodec(forms)), journal);
  }

  /** Enters a document that was handed in alone. */
  public void enter(HandedIn handedIn, String sha256, Outcome outcome, String place) {
    waiting.add(new Entered(handedIn, new Original(sha256, 100_000), new Decision(outcome, place)));
    if (waiting.size() == TOGETHER) {
      write();
    }
  }

  private void write() {
    database.write(
        session -> {
          for (Entered entered : waiting) {
            String id = intake.receive(session, entered.handedIn, entered.original, null).id();
            decisions.decide(session, id, List.of(entered.decision), List.of());
          }
          return true;
        });
    waiting.clear();
  }

  /** Spoils what is kept of the only report of a body, so that whoever comes to it fails. */
  public void spoil(String organization) {
    write();
    int spoilt =
        database.write(
            session ->
                session.change(
                    "UPDATE outcome SET bytes = ? WHERE submission ="
                        + " (SELECT submission FROM document WHERE organization = ?)",
                    new byte[] {99},
                    organization));
    if (spoilt != 1) {
      throw new NoSuchElementException("no only report of " + organization);
    }
  }

  @Override
  public void close() {
    write();
    database.close();
  }
}
