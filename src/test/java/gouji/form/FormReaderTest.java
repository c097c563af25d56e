package gouji.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gouji.form.Relation.Instance;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A form of another trade altogether: nothing but its file is needed to put it on the shelf. */
class FormReaderTest {
  private final Form form = FormReader.read(FormFileTest.resource("quarterly-return.yaml"));

  @Test
  void saysWhatItIsAndWhichYearsItServes() {
    assertThat(form.id()).isEqualTo("canteen-quarterly");
    assertThat(form.title()).isEqualTo("机关食堂季度报表");
    assertThat(form.years()).isEqualTo(new Years(2024, 2026));
    assertThat(form.titleWords()).containsExactly(new Label("机关食堂季度报表", List.of("食堂季报")));
    assertThat(form.sections()).containsExactly(new SectionTitle("remarks", label("三、说明")));
  }

  @Test
  void nestsRowsAndColumnsInTheirGroups() {
    Table meals = form.tables().get(0);

    assertThat(meals.rows())
        .containsExactly(
            new Row("breakfast", label("早餐"), List.of(label("上旬至下旬"))),
            new Row("lunch", label("午餐"), List.of(label("上旬至下旬"))),
            new Row("total", new Label("合计", List.of("总计")), List.of()));
    assertThat(meals.columns())
        .extracting(Column::code, Column::groups)
        .containsExactly(
            tuple("staff", List.of()),
            tuple("visitors", List.of(label("外来人员"))),
            tuple("trainees", List.of(label("外来人员"))),
            tuple("total", List.of()));
    assertThat(meals.layout()).isEqualTo(Table.Layout.STACKED);
    assertThat(meals.headings()).containsExactly(label("一、用餐情况"));
  }

  @Test
  void measuresAndTellsTheLayout() {
    Table money = form.tables().get(1);

    assertThat(money.layout()).isEqualTo(Table.Layout.SIDE_BY_SIDE);
    assertThat(money.headings()).containsExactly(label("二、收支情况"), label("（金额单位：元）"));
    assertThat(money.columns())
        .containsExactly(
            new Column("income", label("收入"), List.of(), Measure.DECIMAL, "元"),
            new Column("expense", label("支出"), List.of(), Measure.DECIMAL, "元"),
            new Column("balance", label("结余"), List.of(), Measure.BALANCE, "元"));
  }

  @Test
  void bringsRelationsDownToFigures() {
    assertThat(form.relations())
        .extracting(Relation::rule, Relation::table, relation -> relation.instances().size())
        .containsExactly(
            tuple("meals.row-total", "meals", 3),
            tuple("meals.total", "meals", 4),
            tuple("money.sums", "money", 4),
            tuple("money.sums", "money", 3),
            tuple("money.sums", "", 1));
    assertThat(form.relations().get(2).text()).isEqualTo("income - expense = balance");
    assertThat(printed(form.relations().get(2).instances().get(0)))
        .isEqualTo(
            "+money/first_month/income -money/first_month/expense = +money/first_month/balance");
    assertThat(printed(form.relations().get(3).instances().get(2)))
        .isEqualTo(
            "+money/quarter/balance = +money/first_month/balance"
                + " +money/second_month/balance +money/third_month/balance");
    assertThat(printed(form.relations().get(4).instances().get(0)))
        .isEqualTo(
            "+money/quarter/income = +money/first_month/income"
                + " +money/second_month/income +money/third_month/income");
  }

  private static Label label(String printed) {
    return new Label(printed, List.of());
  }

  private static String printed(Instance instance) {
    return printed(instance.left()) + " = " + printed(instance.right());
  }

  private static String printed(List<Relation.Term> terms) {
    return terms.stream()
        .map(term -> (term.sign() > 0 ? "+" : "-") + term.figure())
        .collect(Collectors.joining(" "));
  }
}
