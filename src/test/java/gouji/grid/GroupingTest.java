package gouji.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GroupingTest {

  @Test
  @DisplayName("where labels stand further apart than their lines, a row is a label")
  void partedByWhite() {
    assertThat(
            shown(
                """
                  项目      自然人  企业  总计

                1.本年新收
                政府信息公    3             3
                开申请

                2.上年结转          1       1

                3.其他
                处理          2     2       4
                """))
        .isEqualTo(
            """
            ALIGNED
            | 项目 | 自然人 | 企业 | 总计 |
            | 1.本年新收政府信息公开申请 | 3 |  | 3 |
            | 2.上年结转 |  | 1 | 1 |
            | 3.其他处理 | 2 | 2 | 4 |""");
  }

  @Test
  @DisplayName("where ruled lines part the rows, a row is what is between two of them")
  void partedByRules() {
    assertThat(
            shown(
                """
                  项目      自然人  企业  总计
                ──────────────────────────────
                1.本年新收    3             3
                ──────────────────────────────
                2.上年结转
                政府信息公          1       1
                开申请
                ──────────────────────────────
                3.其他
                处理          2     2       4
                ──────────────────────────────
                """))
        .isEqualTo(
            """
            ALIGNED
            | 项目 | 自然人 | 企业 | 总计 |
            | 1.本年新收 | 3 |  | 3 |
            | 2.上年结转政府信息公开申请 |  | 1 | 1 |
            | 3.其他处理 | 2 | 2 | 4 |""");
  }

  @Test
  @DisplayName("the label of a group stands beside its rows")
  void groups() {
    assertThat(
            shown(
                """
                            项目            自然人  总计

                一、新收                      3       3

                        1.属于国家
                （三）  秘密                  3       3
                不予
                公开    2.属于内部            1       1
                        信息

                （四）其他处理                2       2
                """))
        .isEqualTo(
            """
            ALIGNED
            |  | 项目 | 自然人 | 总计 |
            | 一、新收 |  | 3 | 3 |
            | （三）不予公开 | 1.属于国家秘密 | 3 | 3 |
            | ^ | 2.属于内部信息 | 1 | 1 |
            | （四）其他处理 |  | 2 | 2 |""");
  }

  @Test
  @DisplayName("two rows as near as the lines of a label are not taken for one")
  void figuresOneBelowTheOther() {
    assertThat(
            shown(
                """
                  项目      自然人  总计

                1.新收        12      12
                2.结转         5       5

                3.其他
                处理           2       2
                """))
        .isEqualTo(
            """
            ALIGNED
            | 项目 | 自然人 | 总计 |
            | 1.新收 | 12 | 12 |
            | 2.结转 | 5 | 5 |
            | 3.其他 |  |  |
            | 处理 | 2 | 2 |""");
  }

  @Test
  @DisplayName("a row of figures without a label leaves every line a row")
  void figuresWithoutALabel() {
    assertThat(
            shown(
                """
                  项目      自然人  总计

                1.本年
                新收          12      12

                               5       5

                3.其他
                处理           2       2
                """))
        .isEqualTo(
            """
            ALIGNED
            | 项目 | 自然人 | 总计 |
            | 1.本年 |  |  |
            | 新收 | 12 | 12 |
            |  | 5 | 5 |
            | 3.其他 |  |  |
            | 处理 | 2 | 2 |""");
  }

  @Test
  @DisplayName("a row that a page cuts is two, one on each page")
  void cutByThePage() {
    String first =
        """
        三、收到和处理申请情况
          项目      自然人  总计

        1.本年
        新收          12      12

        2.属于行政     5       5
        """;
    String second =
        """
          项目      自然人  总计

        查询事项

        3.其他
        处理           2       2
        """;
    assertThat(Shown.of(Tables.find(Drawing.document(first, second))))
        .isEqualTo(
            """
            三、收到和处理申请情况
            ALIGNED
            | 项目 | 自然人 | 总计 |
            | 1.本年新收 | 12 | 12 |
            | 2.属于行政 | 5 | 5 |
            ~ 项目 | 自然人 | 总计 |
            | 查询事项 |  |  |
            | 3.其他处理 | 2 | 2 |""");
  }

  private static String shown(String page) {
    return Shown.of(Tables.find(Drawing.document(page)));
  }
}
