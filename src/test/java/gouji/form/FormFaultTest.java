package gouji.form;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user may get wrong in the file of a form, and what the shelf then says. */
class FormFaultTest {
  private static final String SOUND =
      """
      form: small
      title: 小表
      years: 2024
      title-words: 小表
      sections:
        remarks: 说明
      tables:
        goods:
          title: 货物
          rows:
            tea: 茶
            rice: 米
            total: 合计
          columns:
            sold: 售出
            left: {label: 结存, measure: decimal}
      relations:
        goods.total:
          each column of goods: total = tea + rice
      editions:
        - table: goods
          row: {food: 食品}
          instead-of: tea .. rice
      """;

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '`',
      textBlock =
          """
          title: 小表 ⇒ titel: 小表 ⇒ 2: 不认识“titel”，这里可以写 form、title、years、title-words、sections、tables、relations、editions (unknown key "titel"; known here: form, title, years, title-words, sections, tables, relations, editions)
          form: small ⇒ form: Small ⇒ 1: 表式的名称“Small”只能用小写字母、数字和连字符 (the form's name "Small" may only have a-z, 0-9 and hyphens)
          form: small ⇒ form: ⇒ 1: 这里应当是一段文字 (text is expected here)
          form: small ⇒ form: [a] ⇒ 1: 这里应当是一段文字 (text is expected here)
          form: small ⇒ title: 表 ⇒ 2: “title”在第 1 行已经有了 ("title" stands on line 1 already)
          form: small ⇒ # none ⇒ 2: 缺少“form” ("form" is missing)
          years: 2024 ⇒ years: 24 ⇒ 3: 年份“24”应当写作 2024、2019-2020 或 2021- (the years "24" should look like 2024, 2019-2020 or 2021-)
          years: 2024 ⇒ years: 2024-2023 ⇒ 3: 止年早于起年 (the last year is before the first)
          tables: ⇒ tables: {} ⇒ 8: 不是正确的 YAML (no YAML: expected <block end>, but found '<block mapping start>')
          rows: ⇒ lines: ⇒ 10: 不认识“lines”，这里可以写 title、headings、layout、rows、columns (unknown key "lines"; known here: title, headings, layout, rows, columns)
          tea: 茶 ⇒ Tea: 茶 ⇒ 11: 代码“Tea”只能用小写字母、数字、下划线和点 (the code "Tea" may only have a-z, 0-9, _ and points)
          tea: 茶 ⇒ total: 茶 ⇒ 13: “total”在第 11 行已经有了 ("total" stands on line 11 already)
          tea: 茶 ⇒ 食: {total: 茶} ⇒ 13: “total”在第 11 行已经有了 ("total" stands on line 11 already)
          tea: 茶 ⇒ 食: {} ⇒ 11: 这里一行一列也没有 (there is no row or column here)
          tea: 茶 ⇒ tea: 茶 | 米 ⇒ 12: “米”在同一组中已经有了 ("米" stands in its group already)
          tea: 茶 ⇒ tea: 茶 | ⇒ 11: “|”之间的文字空缺或重复 (between bars, a text is missing or stands twice)
          sold: 售出 ⇒ sold: [售, 出] ⇒ 15: 这里应当是一段文字 (text is expected here)
          measure: decimal ⇒ measure: whole ⇒ 16: “whole”应当是其中之一：balance, change, count, decimal ("whole" should be one of balance, change, count, decimal)
          measure: decimal ⇒ size: 2 ⇒ 16: 不认识“size”，这里可以写 label、measure、unit (unknown key "size"; known here: label, measure, unit)
          each column of goods ⇒ each cell of goods ⇒ 19: “each cell of goods”应当是 each row of 表、each column of 表 或 figures ("each cell of goods" should be each row of TABLE, each column of TABLE, or figures)
          each column of goods ⇒ each column of ware ⇒ 19: 没有表“ware” (there is no table "ware")
          each column of goods ⇒ each row of goods ⇒ 19: “total”不是表 goods 的列 ("total" is no column of table goods)
          tea + rice ⇒ tea + coffee ⇒ 19: “coffee”不是表 goods 的行 ("coffee" is no row of table goods)
          each column of goods ⇒ figures ⇒ 19: “total”不是本表式的数字（表/行/列） ("total" is no figure, table/row/column, of this form)
          goods.total: ⇒ Goods total: ⇒ 18: 规则名“Goods total”只能用小写字母、数字、点和连字符 (the rule name "Goods total" may only have a-z, 0-9, points and hyphens)
          - table: goods ⇒ - table: ware ⇒ 21: 没有表“ware” (there is no table "ware")
          {food: 食品} ⇒ {food: 食, feed: 料} ⇒ 22: 这里只能有一行 (only one row is expected here)
          {food: 食品} ⇒ {total: 食品} ⇒ 22: “total”是表 goods 中另有的行 ("total" is another row of table goods)
          tea .. rice ⇒ tea + rice ⇒ 23: 这里只能有一项 (only one term is expected here)
          form: small ⇒ form: &a [*a] ⇒ 1: 不是正确的 YAML (no YAML: Number of aliases for non-scalar nodes exceeds the specified max=0)
          """)
  void namesFileAndLineAndWhatIsWrong(String sound, String faulty, String fault) {
    String yaml = SOUND.replace(sound, faulty);

    assertThatThrownBy(() -> FormReader.read(new FormFile("small.yaml", yaml)))
        .isInstanceOf(FormFault.class)
        .hasMessage("small.yaml:" + fault);
  }
}
