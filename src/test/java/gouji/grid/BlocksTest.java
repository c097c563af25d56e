package gouji.grid;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.Locus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlocksTest {

  @Test
  @DisplayName("a declared table keeps its spans, and what it leaves out is not there")
  void declared() {
    assertThat(shown(Document.Kind.DOCX, table()))
        .isEqualTo(
            """
            DECLARED
            | 合计 | 申请人\\n情况 | < |
            | ^ | ? | 3 |""");
  }

  @Test
  @DisplayName("what a sheet leaves out is blank")
  void sheet() {
    assertThat(shown(Document.Kind.XLSX, table()))
        .isEqualTo(
            """
            DECLARED
            | 合计 | 申请人\\n情况 | < |
            | ^ |  | 3 |""");
  }

  private static Block.Table table() {
    return new Block.Table(
        List.of(cell(0, 0, 2, 1, "合计"), cell(0, 1, 1, 2, "申请人\n情况"), cell(1, 2, 1, 1, "3")));
  }

  @Test
  @DisplayName("lines with tabs are rows, also over a blank line, and no longer than they are")
  void tabs() {
    assertThat(
            lines(
                """
                二、情况

                规章\t6\t0
                文件\t\t29\t20

                许可\t5
                3.其他 0 0 0
                \t四、情况
                """))
        .isEqualTo(
            """
            二、情况
            DELIMITED
            | 规章 | 6 | 0 | ? |
            | 文件 |  | 29 | 20 |
            | 许可 | 5 | ? | ? |
            3.其他 0 0 0
            四、情况""");
  }

  @Test
  @DisplayName("a table of Markdown, without the line under its heading")
  void pipes() {
    assertThat(
            lines(
                """
                | 名称 | 数量 |
                |:-----|-----:|
                | 规章 |      |
                | 文件 | 12 |
                """))
        .isEqualTo(
            """
            DELIMITED
            | 名称 | 数量 |
            | 规章 |  |
            | 文件 | 12 |""");
  }

  @Test
  @DisplayName("a cell on a line of its own is text, and the pipes beside it no part of it")
  void loneCells() {
    assertThat(
            lines(
                """
                二、情况
                |
                第（一）项 | |||
                |
                规章 |
                6 |
                0 |
                文件
                |
                29
                |
                首页 | 年报
                """))
        .isEqualTo(
            """
            二、情况
            第（一）项
            规章
            6
            0
            文件
            29
            首页 | 年报""");
  }

  @Test
  @DisplayName("two figures in one cell on lines of its own stay one cell")
  void loneCellOfTwoFigures() {
    assertThat(
            lines(
                """
                规章 |
                1
                6 |
                |
                0 |
                """))
        .isEqualTo(
            """
            规章
            1|6
            0""");
  }

  @Test
  @DisplayName("where pipes close the rows, a row that none closes goes on below")
  void tornRows() {
    assertThat(
            lines(
                """
                二、情况
                名称 | 本年
                数量 | 有效<br/>数量 |
                规章 | 6 | 1
                2 |
                文件 | 7 | 13 |
                三、情况
                """))
        .isEqualTo(
            """
            二、情况
            DELIMITED
            | 名称 | 本年\\n数量 | 有效\\n数量 |
            | 规章 | 6 | 1\\n2 |
            | 文件 | 7 | 13 |
            三、情况""");
  }

  private static Block.TableCell cell(int row, int column, int rows, int columns, String text) {
    return new Block.TableCell(
        row, column, rows, columns, text, new Locus.InCell(1, row + 1, column + 1));
  }

  private static String lines(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      blocks.add(new Block.Paragraph(line, new Locus.AtLine(blocks.size() + 1)));
    }
    return Shown.of(Tables.find(new Document.Flowing(Document.Kind.TEXT, blocks)));
  }

  private static String shown(Document.Kind kind, Block block) {
    return Shown.of(Tables.find(new Document.Flowing(kind, List.of(block))));
  }
}
