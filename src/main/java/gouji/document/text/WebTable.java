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

  /** A row, and the row that begins behind the group it is in: no cell reaches further. */
  private record Row(Element element, int end) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Draft.Cell> cells = new ArrayList<>();

  /** For each column the first row that no cell from above reaches into. */
  private int[] freeFrom = new int[16];

  private WebTable() {}

  /** The table, behind its captions. */
  static List<Draft> drafts(Element table) {
    List<Draft> drafts = new ArrayList<>();
    WebTable grid = new WebTable();
    List<Element> bare = new ArrayList<>();
    List<Element> foot = new ArrayList<>();
    for (Element child : table.children()) {
      if (!WebLook.of(child).hasPlace()) {
        continue;
      }
      switch (child.normalName()) {
        case "tr" -> bare.add(child);
        case "thead", "tbody" -> grid.group(rowsOf(child));
        case "tfoot" -> foot.addAll(rowsOf(child));
        // A caption; or what the parser could not place, in pages that nest without measure.
        default -> drafts.addAll(WebPage.drafts(child));
      }
    }
    grid.group(bare);
    grid.group(foot);
    for (int row = 0; row < grid.rows.size(); row++) {
      grid.place(row);
    }
    drafts.add(new Draft.Table(grid.cells));
    return drafts;
  }

  private static List<Element> rowsOf(Element group) {
    return group.children().stream()
        .filter(child -> child.normalName().equals("tr") && WebLook.of(child).hasPlace())
        .toList();
  }

  private void group(List<Element> elements) {
    int end = rows.size() + elements.size();
    elements.forEach(element -> rows.add(new Row(element, end)));
  }

  private void place(int row) {
    Element element = rows.get(row).element();
    boolean visible = WebLook.of(element).visible();
    int column = 0;
    for (Element cell : element.children()) {
      if (!WebLook.of(cell).hasPlace() || column > LAST_COLUMN) {
        continue;
      }
      while (freeFrom(column) > row) {
        column++;
      }
      int rest = rows.get(row).end() - row;
      int rowSpan = span(cell, "rowspan", rest);
      int columnSpan = Math.min(span(cell, "colspan", 1), WIDEST);
      rowSpan = Math.min(rowSpan, rest);
      List<Draft> content = visible ? WebPage.drafts(cell) : List.of();
      cells.add(new Draft.Cell(row, column, rowSpan, columnSpan, content));
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
