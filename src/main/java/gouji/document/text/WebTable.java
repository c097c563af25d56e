package gouji.document.text;

import gouji.document.Draft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The base grid of an HTML table, by the table model of HTML: spans push later cells aside. */
final class WebTable {
  private static final Pattern NUMBER = Pattern.compile("\\s*\\+?(\\d{1,9})");

  /** The most columns a cell may span, as browsers have it. */
  private static final int WIDEST = 1000;

  /** No page has tables as wide as this; only an attack on memory does. */
  private static final int LAST_COLUMN = 10_000;

  private final List<Element> rows;
  private final List<Draft.Cell> cells = new ArrayList<>();

  /** For each column the first row that no cell from above reaches into. */
  private int[] freeFrom = new int[16];

  private WebTable(List<Element> rows) {
    this.rows = rows;
  }

  /** The table, behind its captions. */
  static List<Draft> drafts(Element table) {
    List<Draft> drafts = new ArrayList<>();
    List<Element> rows = new ArrayList<>();
    List<Element> foot = new ArrayList<>();
    for (Element child : table.children()) {
      if (!WebPage.seen(child)) {
        continue;
      }
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody" -> rows.addAll(rowsOf(child));
        case "tfoot" -> foot.addAll(rowsOf(child));
        // A caption; or what the parser could not place, in pages that nest without measure.
        default -> drafts.addAll(WebPage.drafts(child));
      }
    }
    rows.addAll(foot);
    WebTable grid = new WebTable(rows);
    for (int row = 0; row < rows.size(); row++) {
      grid.place(row);
    }
    drafts.add(new Draft.Table(grid.cells));
    return drafts;
  }

  private static List<Element> rowsOf(Element group) {
    return group.children().stream()
        .filter(child -> child.normalName().equals("tr") && WebPage.seen(child))
        .toList();
  }

  private void place(int row) {
    int column = 0;
    for (Element cell : rows.get(row).children()) {
      if (!WebPage.seen(cell) || column > LAST_COLUMN) {
        continue;
      }
      while (freeFrom(column) > row) {
        column++;
      }
      int rest = rows.size() - row;
      int rowSpan = span(cell, "rowspan", rest);
      int columnSpan = Math.min(span(cell, "colspan", 1), WIDEST);
      rowSpan = Math.min(rowSpan, rest);
      cells.add(new Draft.Cell(row, column, rowSpan, columnSpan, WebPage.drafts(cell)));
      for (int i = 0; i < columnSpan; i++) {
        occupy(column + i, row + rowSpan);
      }
      column += columnSpan;
    }
  }

  /** The span that the attribute states; 0 stands for the whole of what is left. */
  private static int span(Element cell, String attribute, int whole) {
    Matcher number = NUMBER.matcher(cell.attr(attribute));
    int span = number.lookingAt() ? Integer.parseInt(number.group(1)) : 1;
    return span == 0 ? whole : span;
  }

  private int freeFrom(int column) {
    return column < freeFrom.length ? freeFrom[column] : 0;
  }

  private void occupy(int column, int untilRow) {
    if (column >= freeFrom.length) {
      freeFrom = Arrays.copyOf(freeFrom, column * 2);
    }
    freeFrom[column] = Math.max(freeFrom[column], untilRow);
  }
}
