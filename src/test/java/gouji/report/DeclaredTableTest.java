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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose cells the document declares, so that a blank cell is a blank and nothing else. */
class DeclaredTableTest {
  private static final String HEADS = "行名\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计";
  private static final String ABOVE = "二、上年结转政府信息公开申请数量\t1\t\t\t\t\t\t1";

  @Test
  void doubtsABlankBesideALabelThatEndsInDigits() {
    Report report = read("信息内容\t本年处理决定数量", "行政许可\t7", "行政处罚5\t", "行政强制\t");

    assertThat(figure(report, "decisions", "penalties", "decided"))
        .isInstanceOf(Figure.Doubtful.class);
    assertThat(figure(report, "decisions", "coercive_measures", "decided"))
        .isInstanceOf(Figure.Blank.class);
  }

  /** A cell that looks blank may hold a space that does not break, or one of no width. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u200b"})
  void takesDigitsSetApartForOneFigureOnlyWhereNoneIsBlank(String blank) {
    String heads = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数";
    Report report = read(heads, "规章\t" + blank + "\t2 0\t0", "行政规范性文件\t1\t2 0\t0");

    assertThat(figure(report, "documents", "rules", "repealed"))
        .isInstanceOf(Figure.Doubtful.class);
    assertThat(figure(report, "documents", "normative_documents", "repealed"))
        .isInstanceOf(Figure.Amount.class);
  }

  @Test
  void readsWordsAmongBlanksAsWords() {
    Report report = read(HEADS, ABOVE, "7.属于行政执法案卷\t\t\t\t\t\t若干\t", "8.属于行政查询事项\t\t\t\t\t\t不予\t");

    assertThat(figure(report, "applications", "refused.enforcement_file", "other"))
        .isInstanceOf(Figure.Illegible.class);
    assertThat(figure(report, "applications", "refused.administrative_query", "other"))
        .isInstanceOf(Figure.Illegible.class);
  }

  @Test
  void readsALabelThatStandsWhereFiguresBelong() {
    Report report = read(HEADS, ABOVE, "三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t", "\t48\t1\t0\t0\t0\t0\t49");

    assertThat(figure(report, "applications", "granted", "total").text()).isEqualTo("49");
  }

  @Test
  void doubtsColumnsInAnotherOrderWhoseHeadsAreWrapped() {
    Report report =
        read(
            "\t自然人\t商业\t科研\t法律\t社会\t其他\t总计",
            "\t\t企业\t机构\t服务\t公益\t\t",
            "\t\t\t\t机构\t组织\t\t",
            "2.重复申请\t1\t2\t3\t4\t5\t6\t21");

    assertThat(figure(report, "applications", "not_processed.repeated", "legal_service"))
        .isInstanceOf(Figure.Doubtful.class);
  }

  /** Table recognisers repeat a merged cell in each column that it covered. */
  @Test
  void readsAFigureRepeatedUnderARepeatedHeadingAsOne() {
    Report report = read("信息内容\t本年处理决定数量\t本年处理决定数量", "行政许可\t7\t7", "行政处罚\t5\t6", "行政强制\t8\t8");

    assertThat(figure(report, "decisions", "licences", "decided").text()).isEqualTo("7");
    assertThat(figure(report, "decisions", "penalties", "decided"))
        .isInstanceOf(Figure.Doubtful.class);
  }

  @Test
  void readsALabelWithARemarkInBrackets() {
    Report report =
        read(
            "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
            "规章（设区的市、自治州（盟）人民政府应当提供相关数据）\t1\t2\t3",
            "行政规范性文件(以本机关或者办公室名义制发的决定、意见、通知等，不含内部管理性文件)\t4\t5\t6");

    assertThat(figure(report, "documents", "rules", "in_force").text()).isEqualTo("3");
    assertThat(figure(report, "documents", "normative_documents", "issued").text()).isEqualTo("4");
  }

  /** The edges of a column often differ by a hair between the heading and the rows below it. */
  @Test
  void readsByTheirPlaceCellsThatReachOverTheEdgeOfAColumn() {
    List<Block.TableCell> cells = new ArrayList<>();
    add(cells, 0, 0, 1, "信息内容");
    add(cells, 0, 1, 1, "本年制发件数");
    add(cells, 0, 2, 2, "本年废止件数");
    add(cells, 0, 4, 1, "现行有效件数");
    add(cells, 1, 0, 1, "规章");
    add(cells, 1, 1, 2, "1");
    add(cells, 1, 3, 1, "2");
    add(cells, 1, 4, 1, "3");
    add(cells, 2, 0, 1, "行政规范性文件");
    add(cells, 2, 1, 2, "4");
    add(cells, 2, 3, 2, "5");
    Report report = report(cells);

    assertThat(figure(report, "documents", "rules", "issued").text()).isEqualTo("1");
    assertThat(figure(report, "documents", "rules", "repealed").text()).isEqualTo("2");
    assertThat(figure(report, "documents", "normative_documents", "issued"))
        .isInstanceOf(Figure.Doubtful.class);
  }

  private static void add(
      List<Block.TableCell> cells, int row, int column, int columns, String text) {
    Locus locus = new Locus.InCell(1, row + 1, column + 1);
    cells.add(new Block.TableCell(row, column, 1, columns, text, locus));
  }

  private static Report read(String... rows) {
    List<Block.TableCell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      String[] texts = rows[row].split("\t", -1);
      for (int column = 0; column < texts.length; column++) {
        Locus locus = new Locus.InCell(1, row + 1, column + 1);
        cells.add(new Block.TableCell(row, column, 1, 1, texts[column], locus));
      }
    }
    return report(cells);
  }

  private static Report report(List<Block.TableCell> cells) {
    String title = "青岚县水利局2023年政府信息公开工作年度报告";
    Document document =
        new Document.Flowing(
            Document.Kind.DOCX,
            List.of(new Block.Paragraph(title, new Locus.InParagraph(1)), new Block.Table(cells)));
    return new Recogniser(Extract.FORMS).recognise(Tables.find(document)).orElseThrow();
  }

  private static Figure figure(Report report, String table, String row, String column) {
    return report.entry(new FigureName(table, row, column)).orElseThrow().figure();
  }
}
