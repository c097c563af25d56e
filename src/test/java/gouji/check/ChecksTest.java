package gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.form.Shelf;
import gouji.report.Entry;
import gouji.report.Identity;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksTest {

  @Test
  void aSoundReportHasNoFindings() {
    assertThat(Checks.findings(Specimen.report().read())).isEmpty();
  }

  @Test
  void findingsComeInTheOrderInWhichAClerkMendsAndAllAreInTheCatalogue() {
    Specimen spoilt =
        Specimen.report()
            .by(null, 2020, 2019)
            .without("documents/rules/issued")
            .without("fees")
            .with("documents/rules/repealed", new Figure.Doubtful("277|6", "277 还是 2776"))
            .with("documents/rules/in_force", new Figure.Amount(BigDecimal.TEN, "10件", "件"))
            .with("documents/normative_documents/issued=若干 litigation/review/total=")
            .with("litigation/review/upheld=1 applications/carried_in/other=1")
            .says("overview", "（二）依申请公开。收到申请9件，其中当面申请1件，邮寄申请2件。引发行政复议9件。")
            .says("other", "收取信息处理费100元。2020年未收取信息处理费。");

    List<Finding> findings = Checks.findings(spoilt.read());

    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactly(
            "identity.organization",
            "identity.year",
            "form.year",
            "cell.missing",
            "table.missing",
            "cell.uncertain",
            "cell.not-a-count",
            "applications.row-total",
            "applications.balance",
            "litigation.total",
            "narrative.received",
            "narrative.channels",
            "narrative.litigation",
            "narrative.fees",
            "cell.annotated",
            "cell.blank")
        .allSatisfy(rule -> assertThat(Rules.rule(rule)).isPresent());
  }

  @Test
  void theStatutoryFormIsSpokenOfInItsOwnWords() {
    Form form = Shelf.standard().form("gongkai-2021").orElseThrow();

    List<Finding> findings =
        Checks.findings(
            report(form, Specimen.name("applications/refused.state_secret/natural_person")));

    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly(
            "“收到和处理政府信息公开申请情况”表“（三）不予公开 1.属于国家秘密”一行：“总计”填的是 0，而“自然人”至“其他” 6 列相加是 1，差 1（第1行）。",
            "“收到和处理政府信息公开申请情况”表“自然人”一列：“（七）总计”填的是 0，而“（一）予以公开”至“（六）其他处理 3.其他” 21 行相加是 1，差 1（第1行）。");
  }

  @Test
  void anOutdatedEditionIsHeldToItsOwnRelations() {
    Form form = Shelf.standard().form("gongkai-2021").orElseThrow();
    Form old = form.withEdition(form.editions().get(0));

    assertThat(Checks.findings(report(old, Specimen.name("applications/other.other/business"))))
        .extracting(Finding::rule)
        .containsExactly("applications.row-total", "applications.result-total");
  }

  /** A report in which all figures are 0 but one, which is 1. */
  private static Report report(Form form, FigureName one) {
    Map<FigureName, Entry> entries = new LinkedHashMap<>();
    for (FigureName name : form.figures()) {
      BigDecimal number = name.equals(one) ? BigDecimal.ONE : BigDecimal.ZERO;
      Figure figure = new Figure.Amount(number, number.toString(), "");
      entries.put(name, new Entry(name, figure, new Locus.AtLine(1)));
    }
    Identity identity = new Identity("青岚县司法局", 2023, 2023, null);
    return new Report(form, identity, entries, List.of(), List.of());
  }
}
