package gouji.dossier;

import gouji.document.Box;
import gouji.document.Locus;
import gouji.form.FigureName;
import gouji.report.Entry;
import gouji.report.Report;
import gouji.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one finding puts on one page: frames round the figures that do not tie, and a colour over
 * those that they were held against. Of a total that is no sum of its parts, the total is framed
 * and {@code sum} is what the parts come to.
 */
record Mark(
    Numbered numbered, int page, List<Box> framed, List<Box> tinted, @Nullable BigDecimal sum) {

  /** The marks of a document with pages, as far as the figures concerned are there to be marked. */
  static List<Mark> of(Verdict verdict) {
    Report report = verdict.report();
    List<Mark> marks = new ArrayList<>();
    if (report != null) {
      for (Numbered numbered : Numbered.of(verdict)) {
        marks.addAll(of(numbered, report));
      }
    }
    return marks;
  }

  private static List<Mark> of(Numbered numbered, Report report) {
    List<FigureName> cells = numbered.finding().cells();
    FigureName total = total(numbered, report);
    List<Integer> pages =
        cells.stream()
            .flatMap(cell -> place(report, cell).stream())
            .map(Locus.OnPage::page)
            .distinct()
            .toList();
    List<Mark> marks = new ArrayList<>();
    for (int page : pages) {
      List<Box> framed = new ArrayList<>();
      List<Box> tinted = new ArrayList<>();
      for (FigureName cell : cells) {
        place(report, cell)
            .filter(place -> place.page() == page)
            .ifPresent(
                place -> (total == null || cell.equals(total) ? framed : tinted).add(place.box()));
      }
      boolean here = total != null && !framed.isEmpty();
      marks.add(
          new Mark(numbered, page, framed, tinted, here ? numbered.finding().expected() : null));
    }
    return marks;
  }

  /** Where a mark's number stands: at its first frame, or where there is none, its first colour. */
  Box anchor() {
    return framed.isEmpty() ? tinted.get(0) : framed.get(0);
  }

  static Optional<Locus.OnPage> place(Report report, FigureName cell) {
    return report
        .entry(cell)
        .map(Entry::locus)
        .filter(Locus.OnPage.class::isInstance)
        .map(Locus.OnPage.class::cast);
  }

  /**
   * The total among the figures: it is what was found, and the others come to what was expected.
   */
  private static @Nullable FigureName total(Numbered numbered, Report report) {
    List<FigureName> cells = numbered.finding().cells();
    BigDecimal expected = numbered.finding().expected();
    BigDecimal found = numbered.finding().found();
    if (cells.size() < 3 || expected == null || found == null) {
      return null;
    }
    BigDecimal all = BigDecimal.ZERO;
    for (FigureName cell : cells) {
      all = all.add(report.number(cell).orElse(BigDecimal.ZERO));
    }
    for (FigureName end : List.of(cells.get(0), cells.get(cells.size() - 1))) {
      BigDecimal number = report.number(end).orElse(BigDecimal.ZERO);
      if (number.compareTo(found) == 0 && all.subtract(number).compareTo(expected) == 0) {
        return end;
      }
    }
    return null;
  }
}
