package gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static final Map<Severity, String> WEIGHT =
      Map.of(
          Severity.ERROR, "错误：报告因此退回。",
          Severity.WARNING, "警告：报告照收，请核对。",
          Severity.NOTICE, "提示：报告照收，说明怎样取数。");

  static List<Rule> rules() {
    return Rules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasAPageWithBothExamplesAndAWayToMend(Rule rule) {
    assertThat(Rules.page(rule.code()).orElseThrow().lines().toList())
        .startsWith("# " + rule.code() + " " + rule.title(), "", WEIGHT.get(rule.severity()), "")
        .contains("## 怎样改")
        .filteredOn(line -> line.startsWith("## ") && line.endsWith("的例子"))
        .hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyPageEndsWithTheWayToMendInOneParagraph(Rule rule) {
    assertThat(Rules.remedy(rule.code()).orElseThrow()).isNotBlank().doesNotContain("\n\n", "#");
  }

  @Test
  void noPageIsAnOrphan() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("src/main/resources/rules"))) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(rules().stream().map(Rule::code).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theIndexNamesEveryRule(Rule rule) throws IOException {
    assertThat(Files.readAllLines(Path.of("docs/rules.md")))
        .filteredOn(line -> line.contains("(../src/main/resources/rules/" + rule.code() + ".md)"))
        .singleElement()
        .asString()
        .endsWith("| " + rule.title() + " |");
  }

  @ParameterizedTest
  @ValueSource(strings = {"returns.total", "../forms/gongkai-2021", ""})
  void aRuleThatIsNotInTheCatalogueHasNoPage(String code) {
    assertThat(Rules.rule(code)).isEmpty();
    assertThat(Rules.page(code)).isEmpty();
  }

  @Test
  void aBreachOfAUsersOwnRuleIsAnError() {
    assertThat(Finding.of("returns.total", "不平").severity()).isEqualTo(Severity.ERROR);
  }
}
