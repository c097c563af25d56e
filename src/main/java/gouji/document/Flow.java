package gouji.document;

import gouji.submission.Refusal;
import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A document in the making: takes what a reader finds in reading order, numbers it, and tells
 * tables that hold data from tables that merely lay out a page. Of the latter only what they frame
 * is kept: web pages and documents pasted from them wrap everything in tables.
 */
public final class Flow {
  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();
  private int paragraphs;
  private int tables;
  private int cells;
  private int characters;
  private boolean pictures;

  public Flow(Limits limits) {
    this.limits = limits;
  }

  /** Takes a line of plain text with its number from 1. Blank lines only count. */
  public void line(String text, int number) throws RefusedException {
    if (!text.isBlank()) {
      count(text);
      blocks.add(new Block.Paragraph(text, new Locus.AtLine(number)));
    }
  }

  public void addAll(List<Draft> drafts) throws RefusedException {
    for (Draft draft : drafts) {
      add(draft);
    }
  }

  public void add(Draft draft) throws RefusedException {
    if (draft instanceof Draft.Text text) {
      paragraph(text.text());
    } else if (draft instanceof Draft.Table table) {
      table(table.cells());
    } else if (draft instanceof Draft.Picture) {
      pictures = true;
    }
  }

  /** What was taken in, as a document; refused if that is nothing. */
  public Document.Flowing finish(Document.Kind kind) throws RefusedException {
    if (blocks.isEmpty()) {
      throw (pictures
              ? new Refusal(Refusal.Reason.SCANNED, "文件里只有图片，没有可以读取的文字；请提交文字版的报告。")
              : new Refusal(Refusal.Reason.EMPTY, "文件里没有任何文字。"))
          .exception();
    }
    return new Document.Flowing(kind, List.copyOf(blocks));
  }

  private void paragraph(String text) throws RefusedException {
    count(text);
    for (String line : text.split("\n")) {
      if (!line.isBlank()) {
        paragraphs++;
        blocks.add(new Block.Paragraph(line, new Locus.InParagraph(paragraphs)));
      }
    }
  }

  /** Cuts the table where a row frames more than entries; what is between the cuts holds data. */
  private void table(List<Draft.Cell> cells) throws RefusedException {
    List<Draft.Cell> data = new ArrayList<>();
    int row = -1;
    for (int from = 0; from < cells.size(); ) {
      row = cells.get(from).row();
      int to = from;
      while (to < cells.size() && cells.get(to).row() == row) {
        to++;
      }
      List<Draft.Cell> entries = cells.subList(from, to);
      if (entries.stream().anyMatch(Draft.Cell::framesMore)) {
        data(data, row);
        data.clear();
        unframe(entries);
      } else {
        data.addAll(entries);
      }
      from = to;
    }
    data(data, Integer.MAX_VALUE);
  }

  private void data(List<Draft.Cell> cells, int end) throws RefusedException {
    if (cells.isEmpty()) {
      return;
    }
    Draft.Cell first = cells.get(0);
    boolean oneColumn =
        cells.stream()
            .allMatch(c -> c.column() == first.column() && c.columnSpan() == first.columnSpan());
    if (oneColumn) {
      unframe(cells);
      return;
    }
    tables++;
    int[] starts = cells.stream().mapToInt(Draft.Cell::column).sorted().distinct().toArray();
    List<Block.TableCell> resolved = new ArrayList<>(cells.size());
    for (Draft.Cell cell : cells) {
      String text = cell.text();
      count(text);
      int row = cell.row() - first.row();
      int column = before(starts, cell.column());
      resolved.add(
          new Block.TableCell(
              row,
              column,
              Math.min(cell.rowSpan(), end - cell.row()),
              before(starts, cell.column() + cell.columnSpan()) - column,
              text,
              new Locus.InCell(tables, row + 1, column + 1)));
    }
    this.cells += resolved.size();
    if (this.cells > limits.maxCells()) {
      throw new Refusal(Refusal.Reason.TOO_LARGE, "表格的单元格超过" + limits.maxCells() + "个，不像是一份报告。")
          .exception();
    }
    blocks.add(new Block.Table(List.copyOf(resolved)));
  }

  /** How many columns begin before the place: those at which no cell begins are not counted. */
  private static int before(int[] starts, int place) {
    int index = Arrays.binarySearch(starts, place);
    return index >= 0 ? index : -index - 1;
  }

  private void unframe(List<Draft.Cell> cells) throws RefusedException {
    for (Draft.Cell cell : cells) {
      addAll(cell.content());
    }
  }

  private void count(String text) throws RefusedException {
    characters += text.length();
    if (characters > limits.maxCharacters()) {
      throw new Refusal(Refusal.Reason.TOO_LARGE, "文字超过" + limits.maxCharacters() + "个字，不像是一份报告。")
          .exception();
    }
  }
}
