package gouji.grid;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Box;
import gouji.document.Document;
import gouji.document.Page;
import gouji.document.Rule;
import gouji.document.Word;
import java.util.ArrayList;
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
  @DisplayName("strips too low for text are no rows, wherever the cells beside each other end")
  void strips() {
    Page drawn =
        Drawing.page(
            1,
            """
            ┌──────┬─────┐
            │ 其他 │  3  │
            ├──────┤     │
            ├──────┼─────┤
            │ 总计 │  5  │
            └──────┴─────┘
            """);
    assertThat(
            Shown.of(Tables.find(new Document.Paged(Document.Kind.PDF, List.of(lowered(drawn))))))
        .isEqualTo(
            """
            RULED
            | 其他 | 3 |
            | 总计 | 5 |""");
  }

  /** The page with its third line, which begins at 88, but 6 points high. */
  private static Page lowered(Page page) {
    List<Word> words =
        page.words().stream().map(word -> word.box().y() < 88 ? word : raised(word)).toList();
    List<Rule> rules =
        page.rules().stream()
            .map(rule -> new Rule(rule.x1(), raised(rule.y1()), rule.x2(), raised(rule.y2())))
            .toList();
    return new Page(1, page.width(), page.height(), words, rules);
  }

  private static Word raised(Word word) {
    double[] edges = new double[word.text().length() + 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = word.edge(i);
    }
    Box box = word.box();
    Box higher = new Box(box.x(), raised(box.y()), box.width(), box.height());
    return new Word(word.text(), higher, word.size(), edges);
  }

  private static double raised(double y) {
    return y > 96 ? y - 8 : y;
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

  @Test
  @DisplayName("a figure that a border strikes through is of either cell, and beside it of one")
  void figureOnTheLine() {
    assertThat(struck(87)).contains("| 规章 | |5 |").contains("| 文件 | |5 |");
    assertThat(struck(84)).contains("| 规章 | 5 |").contains("| 文件 |  |");
  }

  /** A figure this far down, and a border at 95 between the rows. */
  private static String struck(double y) {
    Page ruled =
        Drawing.page(
            1,
            """
            ┌─────┬─────┐
            │规章 │     │
            ├─────┼─────┤
            │文件 │     │
            └─────┴─────┘
            """);
    List<Word> words = new ArrayList<>(ruled.words());
    words.add(new Word("5", new Box(93, y, 6, 12), 12, new double[] {93, 99}));
    Page page = new Page(1, 600, 842, words, ruled.rules());
    return Shown.of(Tables.find(new Document.Paged(Document.Kind.PDF, List.of(page))));
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
