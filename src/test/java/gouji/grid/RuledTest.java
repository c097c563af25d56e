package gouji.grid;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Box;
import gouji.document.Document;
import gouji.document.Page;
import gouji.document.Word;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuledTest {

  @Test
  @DisplayName("cells are the boxes that no border parts; text stays beside its table")
  void mergedCells() {
    assertThat(
            shown(
                """
                三、情况
                ┌────────┬───────────┐
                │        │  申请人   │
                │  合计  ├─────┬─────┤
                │        │ 商业│ 其他│
                ├────────┼─────┼─────┤
                │一、本年│     │     │
                │  新收  │ 12  │     │
                └────────┴─────┴─────┘
                五、问题
                """))
        .isEqualTo(
            """
            三、情况
            RULED
            | 合计 | 申请人 | < |
            | ^ | 商业 | 其他 |
            | 一、本年新收 | 12 |  |
            五、问题""");
  }

  @Test
  @DisplayName("a figure that fills its narrow cell goes on on the next line; another does not")
  void wrappedFigures() {
    assertThat(
            shown(
                """
                ┌──────┬──────┬──────┐
                │1,448 │ 41   │ 3 3 1│
                │2     │ 7    │      │
                └──────┴──────┴──────┘
                """))
        .isEqualTo(
            """
            RULED
            | 1,4482 | 41\\n7 | 331 |""");
  }

  @Test
  @DisplayName("figures that touch at a border are two")
  void figuresThatTouch() {
    assertThat(crossed("2593887", 55, 61, 67, 73, 79.5, 85.5, 91.5, 97.5))
        .contains("| 2593 | 887 |");
  }

  @Test
  @DisplayName("headings that run together across a border are two")
  void headingsThatTouch() {
    assertThat(crossed("自然人企业", 43, 55, 67, 79, 91, 103)).contains("| 自然人 | 企业 |");
  }

  @Test
  @DisplayName("a figure too long for its cell is not cut at the border, nor where it seems to end")
  void figureThatOverflows() {
    assertThat(crossed("2593887", 55, 61, 67, 73, 79, 85, 91, 97))
        .contains("| 2593|887 | 2593|887 |");
    assertThat(crossed("2593887", 58, 64, 70, 76, 82.5, 88.5, 94.5, 100.5))
        .contains("| 259|3887 | 259|3887 |");
  }

  /** A word whose characters begin at these edges, in two cells with a border at 79 between. */
  private static String crossed(String text, double... edges) {
    Page ruled =
        Drawing.page(
            1,
            """
            ┌─────┬─────┐
            │     │     │
            └─────┴─────┘
            """);
    Box box = new Box(edges[0], 75, edges[text.length()] - edges[0], 12);
    Page page = new Page(1, 600, 842, List.of(new Word(text, box, 12, edges)), ruled.rules());
    return Shown.of(Tables.find(new Document.Paged(Document.Kind.PDF, List.of(page))));
  }

  @Test
  @DisplayName("outer borders may be left out")
  void openSides() {
    assertThat(
            shown(
                """
                ─────┬─────┬─────
                 规章│  1  │  2
                ─────┼─────┼─────
                 文件│  3  │
                ─────┴─────┴─────
                """))
        .isEqualTo(
            """
            RULED
            | 规章 | 1 | 2 |
            | 文件 | 3 |  |""");
  }

  @Test
  @DisplayName("a frame round the text and a line under the title are no tables")
  void drawings() {
    assertThat(
            shown(
                """
                ┌─────────────┐
                │ 年度报告    │
                └─────────────┘
                 2023年
                ───────────────
                """))
        .isEqualTo("年度报告\n2023年");
  }

  @Test
  @DisplayName("a table that goes on on the next page is one, whatever page numbers lie between")
  void seams() {
    String first =
        """
        ┌──────┬─────┐
        │ 名称 │ 数量│
        ├──────┼─────┤
        │ 规章 │  1  │
        └──────┴─────┘
        """
            + "\n".repeat(45)
            + "      — 1 —";
    String second =
        """
        ┌──────┬─────┐
        │ 文件 │  3  │
        └──────┴─────┘
        """;
    assertThat(Shown.of(Tables.find(Drawing.document(first, second))))
        .isEqualTo(
            """
            RULED
            | 名称 | 数量 |
            | 规章 | 1 |
            ~ 文件 | 3 |""");
  }

  private static String shown(String page) {
    return Shown.of(Tables.find(Drawing.document(page)));
  }
}
