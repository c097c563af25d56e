package gouji.check;

import gouji.form.FigureName;
import gouji.form.Form;
import gouji.report.Report;
import java.util.List;

/** What people at the desk add to the findings: that they reject a report, or must look again. */
public final class DeskFindings {
  /** What the names of its rules begin with. */
  public static final String RULES = "desk.";

  private DeskFindings() {}

  /** The figure as sentences name it: its table, row and column. */
  public static String named(Form form, FigureName figure) {
    return new Wording(form).figure(figure);
  }

  /** {@code desk.rejected}: what a person says to the sender. */
  public static Finding rejected(String sentence) {
    return Finding.of("desk.rejected", sentence);
  }

  /** A document that is read as another form since may have no such figure. */
  private static String inWords(Form form, FigureName name) {
    return form.figures().contains(name) ? named(form, name) : name.toString();
  }

  /**
   * {@code desk.lapsed}: a figure was corrected, but the document is read otherwise since.
   *
   * @param typed what the person put there
   */
  public static Finding lapsed(Report report, FigureName name, String typed) {
    String stands =
        report
            .entry(name)
            .map(entry -> "填的是" + Wording.quoted(entry.figure().text()))
            .orElse("没有数");
    String message =
        "%s曾由人工更正为%s；重新读取后这里%s，与更正时读到的不同，更正不再生效，请经办人核对。"
            .formatted(inWords(report.form(), name), Wording.quoted(typed), stands);
    return Finding.of("desk.lapsed", message, List.of(name));
  }
}
