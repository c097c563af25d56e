package gouji.desk;

import gouji.check.DeskFindings;
import gouji.check.Finding;
import gouji.ledger.Standing;
import gouji.report.Report;
import gouji.verdict.Ruled;
import gouji.verdict.Ruling;
import gouji.verdict.Rulings;
import gouji.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What a person may rule over a document, and what was ruled, as its page shows it.
 *
 * @param version the state of the document that whoever rules has seen
 * @param figures whether there are figures to correct
 * @param objections what the report could be accepted in spite of
 * @param made the rulings so far, the last first
 */
record RulingPanel(String version, boolean figures, List<Objected> objections, List<Line> made) {

  /** A finding for which the report is rejected, by its place among all. */
  record Objected(int place, String message) {}

  /**
   * A ruling.
   *
   * @param cell the figure it corrects; empty where it corrects none
   * @param about what it is about, in words
   */
  record Line(
      int number,
      String kind,
      String state,
      String by,
      String at,
      String cell,
      String about,
      String was,
      String becomes,
      String reason) {

    public boolean inForce() {
      return state.equals("in_force");
    }

    /** Whether it can be withdrawn still. */
    public boolean withdrawable() {
      return !kind.equals("withdrawal") && !state.equals("withdrawn");
    }
  }

  static RulingPanel of(Standing standing, Moments moments) {
    Rulings rulings = standing.rulings();
    Verdict verdict = rulings.inForce();
    List<Objected> objections = new ArrayList<>();
    for (int i = 0; i < verdict.findings().size(); i++) {
      Finding finding = verdict.findings().get(i);
      boolean own = finding.rule().startsWith(DeskFindings.RULES);
      if (verdict.identified() && finding.rejects() && !own) {
        objections.add(new Objected(i, finding.message()));
      }
    }
    List<Line> made = new ArrayList<>();
    for (Ruled ruled : rulings.made()) {
      made.add(line(rulings, ruled, moments));
    }
    Collections.reverse(made);
    return new RulingPanel(standing.version(), verdict.report() != null, objections, made);
  }

  private static Line line(Rulings rulings, Ruled ruled, Moments moments) {
    Ruling ruling = ruled.ruling();
    Ruling.Correction correction = ruling instanceof Ruling.Correction c ? c : null;
    String was = ruled.ground().text();
    return new Line(
        ruled.number(),
        ruling.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        rulings.state(ruled).name().toLowerCase(Locale.ROOT),
        ruled.by(),
        moments.say(ruled.at()),
        correction == null ? "" : correction.cell().toString(),
        about(rulings.inForce(), ruling),
        was == null ? "" : was,
        correction == null ? "" : correction.typed(),
        ruling.reason());
  }

  private static String about(Verdict inForce, Ruling ruling) {
    Report report = inForce.report();
    if (ruling instanceof Ruling.Correction correction) {
      return report != null && report.form().figures().contains(correction.cell())
          ? DeskFindings.named(report.form(), correction.cell())
          : correction.cell().toString();
    }
    if (ruling instanceof Ruling.Waiver waiver) {
      return inForce.findings().stream()
          .filter(waiver.objection()::is)
          .map(Finding::message)
          .findFirst()
          .orElse(waiver.objection().rule());
    }
    return ruling instanceof Ruling.Withdrawal withdrawal ? "#" + withdrawal.number() : "";
  }
}
