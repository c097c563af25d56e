package gouji.desk;

import gouji.document.Box;
import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.report.Entry;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure in its place in a printed table.
 *
 * @param label its row and column, as printed
 * @param shown the number, or what stands there instead
 * @param remark what stands beside the number
 * @param text what was read there
 * @param last the number of last year, if that is known
 * @param severity the gravest of the findings that name it; empty without any
 * @param findings the places of these findings in the list of all
 */
record FigureCell(
    FigureName name,
    String label,
    String shown,
    String remark,
    String text,
    String last,
    Words place,
    Locus.@Nullable OnPage onPage,
    boolean found,
    String severity,
    String findings) {

  private static final double MARGIN = 2;

  static FigureCell of(
      FigureName name, String label, Report report, Concerns concerns, @Nullable Report last) {
    Entry entry = report.entries().get(name);
    Figure figure = entry == null ? null : entry.figure();
    Figure.Amount amount = figure instanceof Figure.Amount number ? number : null;
    String text = figure == null ? "" : figure.text();
    Figure read = entry == null || entry.corrected() == null ? figure : entry.corrected().read();
    return new FigureCell(
        name,
        label,
        amount == null ? text : plain(amount.value()),
        amount == null ? "" : amount.remark(),
        read == null ? "" : read.text(),
        last == null || !last.entries().containsKey(name) ? "" : number(last, name),
        entry == null ? Words.of("place.absent") : place(entry.locus()),
        entry != null && entry.locus() instanceof Locus.OnPage on ? on : null,
        entry != null,
        concerns.severity(name),
        concerns.findings(name));
  }

  static String number(Report report, FigureName name) {
    return report.number(name).map(FigureCell::plain).orElse("?");
  }

  static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static Words place(Locus locus) {
    if (locus instanceof Locus.OnPage on) {
      return Words.of("place.page", on.page());
    }
    if (locus instanceof Locus.AtLine at) {
      return Words.of("place.line", at.line());
    }
    if (locus instanceof Locus.InCell in) {
      return Words.of("place.cell", in.table(), in.row(), in.column());
    }
    if (locus instanceof Locus.InParagraph in) {
      return Words.of("place.paragraph", in.paragraph());
    }
    return Words.of("place.absent");
  }

  /** Where on its page a frame around it is drawn, in points: x, y, width, height. */
  public String frame(int side) {
    if (onPage == null) {
      return "";
    }
    Box box = onPage.box();
    double length =
        switch (side) {
          case 0 -> box.x() - MARGIN;
          case 1 -> box.y() - MARGIN;
          case 2 -> box.width() + 2 * MARGIN;
          default -> box.height() + 2 * MARGIN;
        };
    return String.format(Locale.ROOT, "%.1f", length);
  }
}
