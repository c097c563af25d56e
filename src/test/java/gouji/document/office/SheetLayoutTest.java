package gouji.document.office;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Document.Kind;
import gouji.document.Flow;
import gouji.document.Limits;
import gouji.document.Sketch;
import gouji.document.office.Sheet.Merge;
import gouji.submission.RefusedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SheetLayoutTest {

  /** A sheet drawn as lines of cells; a cell with a border begins with #. */
  private static Sheet sheet(String drawn) {
    Sheet sheet = new Sheet();
    String[] lines = drawn.split("\n", -1);
    for (int row = 0; row < lines.length; row++) {
      String[] cells = lines[row].split("\\|", -1);
      for (int column = 0; column < cells.length; column++) {
        boolean bordered = cells[column].startsWith("#");
        String text = bordered ? cells[column].substring(1) : cells[column];
        if (bordered || !text.isEmpty()) {
          sheet.put(row, column, new Sheet.Cell(text, bordered));
        }
      }
    }
    return sheet;
  }

  private static String read(Sheet sheet) throws RefusedException {
    Flow flow = new Flow(Limits.DEFAULT);
    flow.addAll(SheetLayout.drafts(sheet, 1000));
    return Sketch.of(flow.finish(Kind.XLSX));
  }

  @DisplayName("where borders are drawn, what they enclose is the table, blanks and all")
  @Test
  void readsRuledTables() throws RefusedException {
    Sheet sheet = sheet("年报\n单位：甲||日期\n#事项|#数\n#规章|#\n#|#\n#行政|#3\n说明");
    assertThat(read(sheet)).isEqualTo("年报\n单位：甲\t日期\n[事项|数]\n[规章|]\n[|]\n[行政|3]\n说明");
  }

  @DisplayName("where none are, rows with several entries are, and rows below them")
  @Test
  void readsPlainTables() throws RefusedException {
    Sheet sheet = sheet("年报\n\n二、主动公开\n事项|数\n规章\n行政|3\n许可\n\n说明");
    assertThat(read(sheet)).isEqualTo("年报\n二、主动公开\n[事项|数]\n[规章|]\n[行政|3]\n[许可|]\n说明");
  }

  @DisplayName("a title that spans the columns divides tables without borders")
  @Test
  void dividesPlainTables() throws RefusedException {
    Sheet sheet = sheet("事项|数\n规章|1\n第（五）项\n事项|数\n许可|2");
    sheet.merge(new Merge(2, 0, 2, 1));
    assertThat(read(sheet)).isEqualTo("[事项|数]\n[规章|1]\n第（五）项\n[事项|数]\n[许可|2]");
  }

  @DisplayName("merged cells span, and columns that nothing begins in are none")
  @Test
  void readsMergedCells() throws RefusedException {
    Sheet sheet = sheet("#事项|#|#申请人|#|#\n#|#|#自然人|#总计|#\n#规章|#|#1|#2|#");
    sheet.merge(new Merge(0, 0, 1, 1));
    sheet.merge(new Merge(0, 2, 0, 4));
    sheet.merge(new Merge(1, 3, 1, 4));
    sheet.merge(new Merge(2, 0, 2, 1));
    sheet.merge(new Merge(2, 3, 2, 4));
    assertThat(read(sheet)).isEqualTo("[事项^2|申请人>2]\n[自然人|总计]\n[规章|1|2]");
  }

  @DisplayName("blank cells are merged as well")
  @Test
  void readsMergedBlanks() throws RefusedException {
    Sheet sheet = sheet("事项|数||计\n规章|||3");
    sheet.merge(new Merge(0, 1, 0, 2));
    sheet.merge(new Merge(1, 1, 1, 2));
    assertThat(read(sheet)).isEqualTo("[事项|数|计]\n[规章||3]");
  }

  @DisplayName("hidden rows and columns leave no gap")
  @Test
  void leavesOutWhatIsHidden() throws RefusedException {
    Sheet sheet = sheet("#a|#x|#b\n#y|#y|#y\n#c|#x|#d");
    sheet.hideColumns(1, 1);
    sheet.hideRow(1);
    assertThat(read(sheet)).isEqualTo("[a|b]\n[c|d]");
  }

  @DisplayName("a merged cell whose first row is hidden still shows its text")
  @Test
  void showsMergedTextBeyondHiddenRows() throws RefusedException {
    Sheet sheet = sheet("#a|#1\n#|#2\n#b|#3");
    sheet.merge(new Merge(0, 0, 1, 0));
    sheet.hideRow(0);
    assertThat(read(sheet)).isEqualTo("[a|2]\n[b|3]");
  }
}
