package gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.figure.Figure;
import gouji.form.FigureName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed in another order than the form's, where no relation would betray it. */
class OrderTest {

  @Test
  void doubtsRowsThatBearEachOthersLabels() {
    List<String> lines = lines();
    int received = place(lines, "一、本年新收");
    Collections.swap(lines, received, received + 1);

    assertDoubtful(read(lines), new FigureName("applications", "received", "total"));
  }

  @ParameterizedTest
  @CsvSource({
    "行政复议/行政诉讼/复议/后起诉/未经复议/直接起诉",
    "行政诉讼 行政复议/未经复议直接起诉 复议后起诉",
    "行政复议 行政诉讼/复议后起诉 未经复议直接起诉",
    "行政诉讼/未经复议直接起诉/复议后起诉/行政复议"
  })
  void doubtsBlocksInAnotherOrder(String heading) {
    List<String> lines = lines();
    int columns = place(lines, "结果维持");
    lines.addAll(columns, List.of(heading.split("/")));

    assertDoubtful(read(lines), new FigureName("litigation", "review", "upheld"));
  }

  @ParameterizedTest
  @CsvSource({
    "行政复议 行政诉讼/未经复议直接起诉 复议后起诉",
    "行政/复议/行政/诉讼/未经复议/直接起诉/复议/后起诉",
    // The middle of a cell over two lines is below the first and above the second.
    "行政诉讼/行政复议/未经复议直接起诉 复议后起诉"
  })
  void believesBlocksInTheirOrder(String heading) {
    List<String> lines = lines();
    int columns = place(lines, "结果维持");
    lines.addAll(columns, List.of(heading.split("/")));

    assertThat(figure(read(lines), new FigureName("litigation", "review", "upheld")))
        .isInstanceOf(Figure.Amount.class);
  }

  /** A narrow heading breaks in every cell, and a block may begin on the line where one ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "结果维/持/结果纠/正/其他结/果/尚未审/结/总计 结果维/持/结果纠/正/其他结/果/尚未审/结/总计 结果维/持/结果纠/正/其他结/果/尚未审/结/总计; false",
        "结果纠/正/结果维/持/其他结/果/尚未审/结/总计 结果纠/正/结果维/持/其他结/果/尚未审/结/总计 结果维/持/结果纠/正/其他结/果/尚未审/结/总计; true",
        "结果 维持/结果 纠正/其他 结果/尚未 审结/总计/结果 维持/结果 纠正/其他 结果/尚未 审结/总计/结果 维持/结果 纠正/其他 结果/尚未 审结/总计; false",
        "结果 维持/结果 纠正/其他 结果/尚未 审结/总计/结果 维持/结果 纠正/其他 结果/尚未 审结/总计/结果 纠正/结果 维持/其他 结果/尚未 审结/总计; true",
        "其他 结果/结果 维持/结果 纠正/尚未 审结/总计/其他 结果/结果 维持/结果 纠正/尚未 审结/总计/其他 结果/结果 维持/结果 纠正/尚未 审结/总计; true",
        "总计 结果维/持/结果纠/正/其他结/果/尚未审/结/总计 结果维/持/结果纠/正/其他结/果/尚未审/结/总计 结果维/持/结果纠/正/其他结/果/尚未审/结; true",
      })
  void readsAHeadingOfManyLines(String heading, boolean doubtful) {
    List<String> lines = lines();
    int columns = place(lines, "结果维持");
    lines.remove(columns);
    lines.addAll(columns, List.of(heading.split("/")));

    assertThat(figure(read(lines), new FigureName("litigation", "review", "upheld")))
        .isInstanceOf(doubtful ? Figure.Doubtful.class : Figure.Amount.class);
  }

  /** Of headings that are wrapped side by side, the pieces of one stand on different lines. */
  @Test
  void believesAHeadingOfWhichSomeLabelsAreWrappedSideBySide() {
    List<String> lines = lines();
    int columns = place(lines, "自然人");
    lines.remove(columns);
    lines.addAll(columns, List.of("其他 总", "计", "商业 科研 社会公益 法律服务", "自然人", "企业 机构 组织 机构"));

    assertThat(figure(read(lines), new FigureName("applications", "received", "total")))
        .isInstanceOf(Figure.Amount.class);
  }

  /** Cells that stand on lines of their own, and labels that new lines tear. */
  @ParameterizedTest
  @CsvSource({"本年制/发件数/本年废/止件数/现行有/效件数, false", "本年废/止件数/本年制/发件数/现行有/效件数, true"})
  void readsATornHeading(String heading, boolean doubtful) {
    List<String> lines = lines();
    int columns = place(lines, "本年制发件数");
    lines.remove(columns);
    lines.addAll(columns, List.of(heading.split("/")));

    assertThat(figure(read(lines), new FigureName("documents", "rules", "issued")))
        .isInstanceOf(doubtful ? Figure.Doubtful.class : Figure.Amount.class);
  }

  @ParameterizedTest
  @CsvSource({"' '", "/"})
  void doubtsColumnsOfOneBlockInAnotherOrder(String between) {
    List<String> lines = lines();
    int columns = place(lines, "结果维持");
    String[] words = lines.remove(columns).split(" ");
    words[0] = "结果纠正";
    words[1] = "结果维持";
    lines.addAll(columns, List.of(String.join(between, words).split("/")));

    assertDoubtful(read(lines), new FigureName("litigation", "review", "upheld"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"规章\t5\t6\t7; false", "规章\t5\t6; true", "规章\t5\t\t7; false", "规章\t5\t6\t7\t8; true"})
  void doubtsARowOfTooFewOrTooManyCells(String row, boolean doubtful) {
    List<String> lines = new ArrayList<>();
    lines.add("青岚县水利局2023年政府信息公开工作年度报告");
    lines.add("信息内容\t本年制发件数\t本年废止件数\t现行有效件数");
    lines.add(row);
    lines.add("行政规范性文件\t1\t2\t3");

    assertThat(figure(read(lines), new FigureName("documents", "rules", "issued")))
        .isInstanceOf(doubtful ? Figure.Doubtful.class : Figure.Amount.class);
  }

  @ParameterizedTest
  @CsvSource({"见附件, true", "3.补正后申请内容仍不明确, false"})
  void doubtsWordsBetweenALabelAndItsFigures(String words, boolean doubtful) {
    List<String> lines = lines();
    int row = place(lines, "3.补正后");
    lines.set(row, "3.补正后申请内容仍不明确\t" + words + "\t0\t0\t0\t0\t0\t0\t");
    lines.add(row + 1, "（五）不予处理\t");

    FigureName name = new FigureName("applications", "unavailable.still_unclear", "other");
    assertThat(figure(read(lines), name))
        .isInstanceOf(doubtful ? Figure.Doubtful.class : Figure.Amount.class);
  }

  @ParameterizedTest
  @CsvSource({"本年制发件数, false", "本年制发件数 7, true", "本年制发件数（单位：件）, false"})
  void doubtsFiguresBelowAHeadingWithAFigure(String heading, boolean doubtful) {
    List<String> lines =
        List.of(
            "青岚县水利局2023年政府信息公开工作年度报告",
            "信息内容\t" + heading + "\t本年废止件数\t现行有效件数",
            "规章\t5\t6\t7",
            "行政规范性文件\t1\t2\t3");

    assertThat(figure(read(lines), new FigureName("documents", "rules", "issued")))
        .isInstanceOf(doubtful ? Figure.Doubtful.class : Figure.Amount.class);
  }

  private static List<String> lines() {
    return new ArrayList<>(List.of(Extract.text().split("\n")));
  }

  private static int place(List<String> lines, String beginning) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(beginning)) {
        return i;
      }
    }
    throw new AssertionError(beginning);
  }

  private static Report read(List<String> lines) {
    return Extract.read(String.join("\n", lines)).orElseThrow();
  }

  private static Figure figure(Report report, FigureName name) {
    return report.entry(name).orElseThrow().figure();
  }

  private static void assertDoubtful(Report report, FigureName name) {
    assertThat(figure(report, name)).isInstanceOf(Figure.Doubtful.class);
  }
}
