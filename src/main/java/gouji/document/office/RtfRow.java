package gouji.document.office;

import gouji.document.office.EdgeTable.Vertical;
import java.util.ArrayList;
import java.util.List;

/** The definition of a row in RTF: where its cells end, and with which neighbours they merge. */
final class RtfRow {
  private static final int USUAL_WIDTH = 1000;

  record Cell(int left, int right, Vertical vertical, boolean joinsLeft) {}

  private final List<Cell> cells = new ArrayList<>();
  private int left;
  private Vertical vertical = Vertical.ALONE;
  private boolean joinsLeft;

  /** Takes the left side of the row. */
  void left(int twips) {
    left = twips;
  }

  /** Takes how the cell that is about to be defined belongs to those above and below. */
  void vertical(Vertical merged) {
    vertical = merged;
  }

  /** The cell that is about to be defined belongs to the one on its left. */
  void joinsLeft() {
    joinsLeft = true;
  }

  /** Defines a cell by its right side. */
  void endCell(int twips) {
    int start = end();
    cells.add(new Cell(start, Math.max(twips, start + 1), vertical, joinsLeft));
    vertical = Vertical.ALONE;
    joinsLeft = false;
  }

  Cell cell(int index) {
    int beyond = index - cells.size();
    return beyond < 0
        ? cells.get(index)
        : new Cell(
            end() + beyond * USUAL_WIDTH,
            end() + (beyond + 1) * USUAL_WIDTH,
            Vertical.ALONE,
            false);
  }

  private int end() {
    return cells.isEmpty() ? left : cells.get(cells.size() - 1).right();
  }
}
