package gouji.verdict;

import gouji.check.DeskFindings;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.report.Entry;
import gouji.report.Report;
import gouji.verdict.Ruling.Correction;
import gouji.verdict.Ruling.Waiver;
import gouji.verdict.Ruling.Withdrawal;
import gouji.verdict.UntenableException.Fault;

/** Whether a ruling can be made over those that were made before it. */
record Hearing(Rulings before) {
  /** A reason goes into mails and files; whoever needs more has a document of his own. */
  private static final int LONGEST_REASON = 1000;

  void hear(Ruling ruling) throws UntenableException {
    String reason = ruling.reason();
    refuse(reason.isBlank() || reason.length() > LONGEST_REASON, Fault.NO_REASON);
    if (ruling instanceof Correction correction) {
      correction(correction);
    } else if (ruling instanceof Waiver waiver) {
      waiver(waiver);
    } else if (ruling instanceof Withdrawal withdrawal) {
      refuse(
          before.made().stream()
              .filter(ruled -> before.state(ruled) != Rulings.State.WITHDRAWN)
              .noneMatch(
                  ruled ->
                      ruled.number() == withdrawal.number()
                          && !(ruled.ruling() instanceof Withdrawal)),
          Fault.NO_SUCH_RULING);
    }
  }

  private void correction(Correction correction) throws UntenableException {
    Report report = before.inForce().report();
    FigureName cell = correction.cell();
    if (report == null || !report.form().figures().contains(cell)) {
      throw new UntenableException(Fault.NO_SUCH_FIGURE);
    }
    Figure figure =
        Typing.figure(report.form(), cell, correction.typed())
            .orElseThrow(() -> new UntenableException(Fault.NO_FIGURE));
    refuse(
        report.entry(cell).map(Entry::figure).filter(f -> Typing.same(f, figure)).isPresent(),
        Fault.NOTHING_NEW);
  }

  private void waiver(Waiver waiver) throws UntenableException {
    Verdict now = before.inForce();
    refuse(
        now.findings().stream()
            .noneMatch(
                finding ->
                    finding.rejects()
                        && !finding.rule().startsWith(DeskFindings.RULES)
                        && waiver.objection().is(finding)),
        Fault.NO_SUCH_FINDING);
    refuse(!now.identified(), Fault.NOT_TO_BE_WAIVED);
  }

  private static void refuse(boolean untenable, Fault fault) throws UntenableException {
    if (untenable) {
      throw new UntenableException(fault);
    }
  }
}
