package gouji.ledger;

import gouji.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The newest accepted report of each body for each year, which together are the dataset. */
public final class CurrentReports {
  private final Database database;
  private final Reports reports;
  private final Decisions decisions;

  CurrentReports(Database database, Reports reports, Decisions decisions) {
    this.database = database;
    this.reports = reports;
    this.decisions = decisions;
  }

  /** The newest accepted report of that body for that year. */
  public Optional<CurrentReport> of(String organization, int year) {
    return database.read(session -> reports.current(session, organization, year));
  }

  /** The same for that year, the one before and the one after, as they are at one moment. */
  public Years around(String organization, int year) {
    return database.read(session -> reports.around(session, organization, year));
  }

  /**
   * Hands on all current reports as they are at this moment, by body and year, one at a time.
   *
   * @throws UnreadableVerdictException at one that another version of the program kept
   */
  public void forEach(Consumer<CurrentReport> to) {
    database.read(
        session -> {
          reports.forEachCurrent(session, to);
          return true;
        });
  }

  /** A number that grows with every change of the current reports. */
  public long changes() {
    return database.read(Lookup::changes);
  }

  /**
   * Puts another verdict on a report, which remains accepted. Who read what the verdict follows
   * from <em>after</em> the report itself can be sure that the ledger ends up with the latest.
   *
   * @return whether that happened: not where someone else revised or replaced the report since
   */
  public boolean revise(CurrentReport report, Verdict revised, List<Message> messages) {
    if (!revised.accepted() || !revised.sha256().equals(report.verdict().sha256())) {
      throw new IllegalArgumentException("another fate, or another document: " + report.id());
    }
    return database.write(session -> decisions.revise(session, report, revised, messages));
  }
}
