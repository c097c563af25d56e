package gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.grid.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedRowsTest {

  /** Browsers leave such a row where a page cuts cells beside each other at different heights. */
  @ParameterizedTest
  @CsvSource({"'', false", "行政规范性文件, true"})
  void doubtsAFigureOverTwoRowsUnlessThereIsNothingInTheSecond(String second, boolean doubtful) {
    List<Block.TableCell> cells = new ArrayList<>();
    String[] headings = {"", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数"};
    String[] row = {"", "规章", "5", "6", "7"};
    for (int column = 0; column < row.length; column++) {
      cells.add(cell(0, column, 1, headings[column]));
      cells.add(cell(1, column, column == 0 ? 1 : 2, row[column]));
    }
    cells.add(cell(2, 0, 1, second));

    assertThat(issued(cells)).isInstanceOf(doubtful ? Figure.Doubtful.class : Figure.Amount.class);
  }

  /** A row of nothing but a label has blanks beside it, unless the label spans their places. */
  @ParameterizedTest
  @CsvSource({"1, false", "2, true"})
  void doubtsTheBlanksInThePlacesThatALabelSpans(int span, boolean doubtful) {
    List<Block.TableCell> cells = new ArrayList<>();
    String[] headings = {"信息内容", "本年制发件数", "本年废止件数", "现行有效件数"};
    for (int column = 0; column < headings.length; column++) {
      cells.add(cell(0, column, 1, headings[column]));
    }
    cells.add(new Block.TableCell(1, 0, 1, span, "规章", new Locus.InCell(1, 2, 1)));
    for (int column = span; column < headings.length; column++) {
      cells.add(cell(1, column, 1, ""));
    }

    assertThat(issued(cells)).isInstanceOf(doubtful ? Figure.Doubtful.class : Figure.Blank.class);
  }

  private static Figure issued(List<Block.TableCell> cells) {
    Document document =
        new Document.Flowing(
            Document.Kind.HTML,
            List.of(
                new Block.Paragraph("青岚县水利局2023年政府信息公开工作年度报告", new Locus.InParagraph(1)),
                new Block.Table(cells)));

    Report report = new Recogniser(Extract.FORMS).recognise(Tables.find(document)).orElseThrow();
    return report.entry(new FigureName("documents", "rules", "issued")).orElseThrow().figure();
  }

  private static Block.TableCell cell(int row, int column, int rows, String text) {
    return new Block.TableCell(
        row, column, rows, 1, text, new Locus.InCell(1, row + 1, column + 1));
  }
}
