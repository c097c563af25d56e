package gouji.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Finding;
import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.Column;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.form.Label;
import gouji.form.Measure;
import gouji.form.Row;
import gouji.form.Table;
import gouji.form.Years;
import gouji.report.Entry;
import gouji.report.Identity;
import gouji.report.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HindsightTest {
  private static final Form FORM =
      new Form(
          "f",
          "表",
          new Years(2020, 2030),
          List.of(),
          List.of(),
          List.of(
              new Table(
                  "applications",
                  "申请",
                  Table.Layout.STACKED,
                  List.of(),
                  List.of(row("carried_in"), row("carried_out")),
                  List.of(new Column("total", label("总计"), List.of(), Measure.COUNT, "")))),
          List.of(),
          List.of());

  private static final Finding ERROR = Finding.of("cell.missing", "缺一行");

  @Test
  void lastYearsReportCountsThoughItComesLater() throws IOException {
    Verdict now = report("a", "某县", 2023, 5, 0);
    assertThat(rules(List.of(now, report("b", "某县", 2022, 0, 4))))
        .containsExactly("history.carried");
    assertThat(rules(List.of(now, report("b", "某县", 2022, 0, 5)))).isEmpty();
  }

  @Test
  void otherBodiesAndOtherYearsDoNotCount() throws IOException {
    Verdict now = report("a", "某县", 2023, 5, 0);
    assertThat(rules(List.of(now, report("b", "邻县", 2022, 0, 4)))).isEmpty();
    assertThat(rules(List.of(now, report("b", "某县", 2021, 0, 4)))).isEmpty();
  }

  @Test
  void theCorrectionCountsAndNotWhatItCorrects() throws IOException {
    Verdict now = report("a", "某县", 2023, 5, 0);
    Verdict first = report("b", "某县", 2022, 0, 4);
    Verdict corrected = report("c", "某县", 2022, 0, 5);
    assertThat(rules(List.of(now, first, corrected))).isEmpty();
    assertThat(rules(List.of(now, corrected, first))).containsExactly("history.carried");
    assertThat(rules(List.of(now, corrected, first.with(List.of(ERROR))))).isEmpty();
  }

  /** The rules that the first verdict is found to break in the light of all. */
  private static List<String> rules(List<Verdict> run) throws IOException {
    Hindsight hindsight = new Hindsight(run::get);
    for (int place = 0; place < run.size(); place++) {
      Hindsight.Remembered remembered = Hindsight.Remembered.of(run.get(place));
      if (remembered != null) {
        hindsight.know(place, remembered);
      }
    }
    Outcome outcome = hindsight.complete(0);
    assertThat(outcome).isInstanceOf(Verdict.class);
    Verdict first = (Verdict) outcome;
    return first.findings().stream()
        .map(Finding::rule)
        .filter(rule -> rule.startsWith("history."))
        .toList();
  }

  private static Verdict report(String file, String body, int year, int carriedIn, int carriedOut) {
    Map<FigureName, Entry> entries = new LinkedHashMap<>();
    put(entries, "carried_in", carriedIn);
    put(entries, "carried_out", carriedOut);
    Identity identity = new Identity(body, year, null, null);
    return new Verdict(
        file,
        file.repeat(64),
        new Report(FORM, identity, entries, List.of(), List.of()),
        List.of());
  }

  private static void put(Map<FigureName, Entry> entries, String row, int value) {
    FigureName name = new FigureName("applications", row, "total");
    Figure figure = new Figure.Amount(BigDecimal.valueOf(value), "" + value, "");
    entries.put(name, new Entry(name, figure, new Locus.AtLine(1)));
  }

  private static Row row(String code) {
    return new Row(code, label(code), List.of());
  }

  private static Label label(String printed) {
    return new Label(printed, List.of());
  }
}
