package gouji.check;

import gouji.form.Column;
import gouji.form.FigureName;
import gouji.form.Relation.Term;
import gouji.form.Row;
import gouji.form.Table;
import gouji.report.Entry;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * An equation in words. What all its figures share, a row or a column, is said once at the start;
 * the figures are then named by what tells them apart.
 */
record Equation(Report report, List<FigureName> figures) {
  /** From this many neighbours on, “first” to “last” reads better than naming each. */
  private static final int MANY = 4;

  /** “…”表“（一）予以公开”一行. */
  String subject(String table) {
    FigureName first = figures.get(0);
    String shared = oneRow() ? wording().rowOf(first) : "";
    return wording().table(table) + (shared.isEmpty() && oneColumn() ? column(first) : shared);
  }

  /** One side: “总计”填的是 7, or “自然人”至“其他” 6 列相加是 8, or “现行有效”减“废止”得 8. */
  String side(List<Term> side, BigDecimal sum) {
    Term first = side.get(0);
    if (side.size() == 1 && first.sign() > 0) {
      return name(first.figure()) + stands(first.figure());
    }
    if (side.size() >= MANY && neighbours(side)) {
      FigureName last = side.get(side.size() - 1).figure();
      return "%s至%s %s %s相加是 %s"
          .formatted(
              name(first.figure()),
              name(last),
              side.size(),
              oneRow() ? "列" : "行",
              Wording.number(sum));
    }
    StringBuilder words = new StringBuilder();
    for (Term term : side) {
      String sign = term.sign() < 0 ? "减" : words.isEmpty() ? "" : "加";
      words.append(sign).append(name(term.figure())).append(blank(term.figure()));
    }
    return words + "得 " + Wording.number(sum);
  }

  private String name(FigureName figure) {
    if (oneRow()) {
      return wording().column(figure);
    }
    return oneColumn() ? wording().row(figure) : wording().rowOf(figure) + column(figure);
  }

  private String column(FigureName figure) {
    return wording().column(figure) + "一列";
  }

  private String stands(FigureName figure) {
    return report.entry(figure).map(Wording::stands).orElseThrow();
  }

  private String blank(FigureName figure) {
    String text = report.entry(figure).map(Entry::figure).orElseThrow().text();
    return text.isEmpty() ? "（空着，按 0 计）" : "";
  }

  private boolean oneRow() {
    return same(FigureName::table) && same(FigureName::row);
  }

  private boolean oneColumn() {
    return same(FigureName::table) && same(FigureName::column);
  }

  private boolean same(Function<FigureName, String> part) {
    return figures.stream().map(part).distinct().count() == 1;
  }

  private boolean neighbours(List<Term> side) {
    if (side.stream().anyMatch(term -> term.sign() < 0) || !(oneRow() || oneColumn())) {
      return false;
    }
    Table table =
        report.form().tables().stream()
            .filter(candidate -> candidate.code().equals(figures.get(0).table()))
            .findFirst()
            .orElseThrow();
    List<String> order =
        oneRow()
            ? table.columns().stream().map(Column::code).toList()
            : table.rows().stream().map(Row::code).toList();
    List<String> codes =
        side.stream()
            .map(Term::figure)
            .map(oneRow() ? FigureName::column : FigureName::row)
            .toList();
    int start = order.indexOf(codes.get(0));
    return start >= 0
        && start + codes.size() <= order.size()
        && order.subList(start, start + codes.size()).equals(codes);
  }

  private Wording wording() {
    return new Wording(report.form());
  }
}
