package gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.form.Row;
import gouji.form.Table;
import gouji.grid.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static final FigureName REPEALED = new FigureName("documents", "rules", "repealed");
  private static final FigureName IN_FORCE = new FigureName("documents", "rules", "in_force");

  @DisplayName("a figure beside a blank stands in the column of those below it")
  @ParameterizedTest(name = "a wide character takes up {0}")
  @ValueSource(ints = {1, 2})
  void readsByColumns(int wide) {
    Report report = read(lines(wide, Set.of(REPEALED)));

    assertThat(figure(report, REPEALED)).isInstanceOf(Figure.Blank.class);
    assertThat(figure(report, IN_FORCE)).isEqualTo(figure(read(lines(wide, Set.of())), IN_FORCE));
    assertThat(report.entries().values())
        .noneMatch(entry -> entry.figure() instanceof Figure.Doubtful);
  }

  @DisplayName("a row with nothing beside its label is one of blanks")
  @Test
  void readsBlankRows() {
    FigureName licences = new FigureName("decisions", "licences", "decided");

    assertThat(figure(read(lines(1, Set.of(licences))), licences)).isInstanceOf(Figure.Blank.class);
  }

  @DisplayName("where a column is blank in all rows, nobody knows which it is")
  @Test
  void doubtsWhereColumnsDoNotTell() {
    FigureName below = new FigureName("documents", "normative_documents", "repealed");

    assertThat(figure(read(lines(1, Set.of(REPEALED, below))), IN_FORCE))
        .isInstanceOf(Figure.Doubtful.class);
  }

  @DisplayName("words in a figure's place are no blank")
  @Test
  void doubtsBesideWords() {
    List<String> lines = lines(1, Set.of(IN_FORCE));
    lines.replaceAll(line -> line.startsWith("规章") ? line + "      见附件" : line);

    assertThat(figure(read(lines), IN_FORCE)).isNotInstanceOf(Figure.Blank.class);
  }

  @DisplayName("a figure that runs on over a blank may be two without a gap")
  @Test
  void doubtsWhatRunsOnOverABlank() {
    List<String> lines = lines(1, Set.of(REPEALED));
    lines.replaceAll(
        line -> line.startsWith("规章") ? line.replaceFirst("( 100) {4}", "$15678") : line);

    FigureName issued = new FigureName("documents", "rules", "issued");
    assertThat(figure(read(lines), issued)).isInstanceOf(Figure.Doubtful.class);
  }

  @DisplayName("pages are stretched each in its own way")
  @Test
  void keepsPagesApart() {
    List<String> lines = lines(1, Set.of());
    int page =
        IntStream.range(0, lines.size())
            .filter(i -> carriedOut(lines.get(i)))
            .findFirst()
            .orElseThrow();
    lines.set(
        page, Block.Paragraph.NEW_PAGE + lines.get(page).replaceFirst("(\\S+ +\\S+) +\\S+", "$1"));
    FigureName business = new FigureName("applications", "carried_out", "business");

    assertThat(figure(read(lines), business)).isInstanceOf(Figure.Doubtful.class);
  }

  private static boolean carriedOut(String line) {
    return line.contains("结转下年度");
  }

  /** The report with its figures below each other, but for those that are blank. */
  private static List<String> lines(int wide, Set<FigureName> blank) {
    List<String> lines = new ArrayList<>(List.of("青岚县水利局2023年政府信息公开工作年度报告", "一、总体情况"));
    int number = 100;
    for (Table table : Extract.form().tables()) {
      table.headings().forEach(heading -> lines.add(heading.printed()));
      String header =
          table.columns().stream().map(c -> c.label().printed()).collect(Collectors.joining("  "));
      boolean sideBySide = table.layout() == Table.Layout.SIDE_BY_SIDE;
      lines.add(sideBySide ? (header + "  ").repeat(table.rows().size()) : header);
      StringBuilder line = new StringBuilder();
      for (Row row : table.rows()) {
        line.append(sideBySide ? "" : row.label().printed());
        for (int k = 0; k < table.columns().size(); k++) {
          FigureName name = new FigureName(table.code(), row.code(), table.columns().get(k).code());
          int at = sideBySide ? line.length() + 4 : 90 + 9 * k;
          int width = line.chars().map(c -> c < 128 ? 1 : wide).sum();
          line.append(blank.contains(name) ? "" : " ".repeat(Math.max(0, at - width)) + number);
          number++;
        }
        if (!sideBySide) {
          lines.add(line.toString());
          line.setLength(0);
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static Report read(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      blocks.add(new Block.Paragraph(lines.get(i), new Locus.AtLine(i + 1)));
    }
    Document document = new Document.Flowing(Document.Kind.TEXT, blocks);
    return new Recogniser(Extract.FORMS).recognise(Tables.find(document)).orElseThrow();
  }

  private static Figure figure(Report report, FigureName name) {
    return Objects.requireNonNull(report.entry(name).orElseThrow().figure());
  }
}
