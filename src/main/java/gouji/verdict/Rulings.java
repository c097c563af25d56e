package gouji.verdict;

import gouji.check.DeskFindings;
import gouji.check.Finding;
import gouji.check.Waived;
import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.report.Corrected;
import gouji.report.Entry;
import gouji.report.Report;
import gouji.verdict.Ruling.Correction;
import gouji.verdict.Ruling.Rejection;
import gouji.verdict.Ruling.Waiver;
import gouji.verdict.Ruling.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A verdict as the machine reached it, and all that people ruled over it, in order. What is in
 * force follows from these alone.
 */
public record Rulings(Verdict asRead, List<Ruled> made) {

  public Rulings {
    made = List.copyOf(made);
  }

  /** How a ruling stands now. */
  public enum State {
    IN_FORCE,
    /** A later one is about the same figure. */
    OVERTAKEN,
    WITHDRAWN,
    /** What it was made on is not there any more. */
    LAPSED
  }

  /**
   * These and one more.
   *
   * @throws UntenableException if it cannot be made
   */
  public Rulings and(String by, Instant at, Ruling ruling) throws UntenableException {
    new Hearing(this).hear(ruling);
    Ruled ruled = new Ruled(made.size() + 1, by, at, Ruled.Ground.of(asRead, ruling), ruling);
    return new Rulings(asRead, Stream.concat(made.stream(), Stream.of(ruled)).toList());
  }

  /** The verdict in force: exactly the one that was read where nothing was ruled. */
  public Verdict inForce() {
    return made.isEmpty() ? asRead : waived(ruledOn());
  }

  public State state(Ruled ruled) {
    Ruling ruling = ruled.ruling();
    if (isWithdrawn(ruled)) {
      return State.WITHDRAWN;
    }
    if (!ruled.ground().holds(asRead, ruling)) {
      return State.LAPSED;
    }
    if (ruling instanceof Correction correction && !ruled.equals(last().get(correction.cell()))) {
      return State.OVERTAKEN;
    }
    boolean idle =
        ruling instanceof Waiver waiver
            && ruledOn().findings().stream().noneMatch(waiver.objection()::is);
    return idle ? State.LAPSED : State.IN_FORCE;
  }

  /** The rulings that neither were withdrawn nor withdraw. */
  private List<Ruled> standing() {
    return made.stream()
        .filter(ruled -> !(ruled.ruling() instanceof Withdrawal) && !isWithdrawn(ruled))
        .toList();
  }

  private boolean isWithdrawn(Ruled ruled) {
    return made.stream()
        .anyMatch(
            later ->
                later.ruling() instanceof Withdrawal withdrawal
                    && withdrawal.number() == ruled.number());
  }

  /** The last correction of each figure. */
  private Map<FigureName, Ruled> last() {
    Map<FigureName, Ruled> last = new LinkedHashMap<>();
    for (Ruled ruled : standing()) {
      if (ruled.ruling() instanceof Correction correction) {
        last.put(correction.cell(), ruled);
      }
    }
    return last;
  }

  /** The verdict with its figures corrected, and rejected where a person did so. */
  private Verdict ruledOn() {
    List<Finding> findings = new ArrayList<>();
    for (Ruled ruled : standing()) {
      if (ruled.ruling() instanceof Rejection said && ruled.ground().holds(asRead, said)) {
        findings.add(DeskFindings.rejected(said.reason()));
      }
    }
    Report read = asRead.report();
    if (read == null) {
      findings.addAll(asRead.findings());
      return new Verdict(asRead.file(), asRead.sha256(), null, findings);
    }
    Report report = corrected(read, findings);
    return (report.corrected().isEmpty() ? asRead : asRead.read(report)).after(findings);
  }

  /** The report with its corrections; {@code lapsed} is told of those that hold no longer. */
  private Report corrected(Report read, List<Finding> lapsed) {
    Map<FigureName, Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<FigureName, Ruled> last : last().entrySet()) {
      FigureName cell = last.getKey();
      Ruled ruled = last.getValue();
      String typed = ((Correction) ruled.ruling()).typed();
      Optional<Figure> figure = figure(read, cell, typed);
      Optional<Figure> stands = read.entry(cell).map(Entry::figure);
      if (figure.isPresent() && stands.filter(f -> Typing.same(f, figure.get())).isPresent()) {
        continue;
      }
      if (figure.isPresent() && ruled.ground().holds(asRead, ruled.ruling())) {
        Locus locus = read.entry(cell).map(Entry::locus).orElseGet(Locus.Absent::new);
        Corrected by =
            new Corrected(stands.orElse(null), ruled.by(), ruled.at(), ruled.ruling().reason());
        entries.put(cell, new Entry(cell, figure.get(), locus, by));
      } else {
        lapsed.add(DeskFindings.lapsed(read, cell, typed));
      }
    }
    return entries.isEmpty() ? read : read.with(entries);
  }

  private static Optional<Figure> figure(Report read, FigureName cell, String typed) {
    return read.form().figures().contains(cell)
        ? Typing.figure(read.form(), cell, typed)
        : Optional.empty();
  }

  private Verdict waived(Verdict verdict) {
    List<Finding> findings = new ArrayList<>(verdict.findings());
    for (Ruled ruled : standing()) {
      if (ruled.ruling() instanceof Waiver waiver && ruled.ground().holds(asRead, waiver)) {
        Waived by = new Waived(ruled.by(), ruled.at(), waiver.reason());
        findings.replaceAll(found -> waiver.objection().is(found) ? found.waived(by) : found);
      }
    }
    return new Verdict(verdict.file(), verdict.sha256(), verdict.report(), findings);
  }
}
