package gouji.made;

import gouji.made.Paper.Cell;
import gouji.made.Paper.Part;
import gouji.made.Paper.Role;
import gouji.made.Paper.Table;
import gouji.made.Paper.Text;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Prints text as a recogniser of tables leaves it: a line a row, its cells between tabs or pipes. A
 * merged cell leaves an empty one, its text again, or nothing where it goes on; a line may end in a
 * cell too many.
 */
record CellsPrinter(Charset charset, boolean pipes, Merged merged, int slipPercent, Random dice)
    implements Printer {
  /** What stands where a merged cell goes on. */
  enum Merged {
    EMPTY,
    REPEATED,
    ABSENT
  }

  static CellsPrinter of(Random dice) {
    return new CellsPrinter(
        TextCharsets.of(dice),
        Dice.chance(dice, 40),
        Dice.pick(dice, Merged.values()),
        Dice.chance(dice, 40) ? 15 : 0,
        dice);
  }

  @Override
  public byte[] print(Paper paper) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + String.join("", paper.title()));
    for (Part part : paper.parts()) {
      lines.add("");
      if (part instanceof Text text) {
        lines.add("#".repeat(text.level() == 0 ? 0 : text.level() + 1) + " " + text.text());
      } else if (part instanceof Table table) {
        for (int row = 0; row < table.rows(); row++) {
          lines.add(line(cells(table, row)));
          if (pipes && row == 0) {
            lines.add("|" + " --- |".repeat(table.columns()));
          }
        }
      }
    }
    return (String.join("\n", lines) + "\n").getBytes(charset);
  }

  private List<String> cells(Table table, int row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      Cell cell = table.at(row, column);
      boolean first = cell.row() == row && cell.column() == column;
      boolean figure = cell.role() == Role.FIGURE;
      if (first || (merged == Merged.REPEATED && !figure)) {
        cells.add(cell.text());
      } else if (merged != Merged.ABSENT && !figure) {
        cells.add("");
      }
    }
    if (Dice.chance(dice, slipPercent)) {
      cells.add("");
    }
    if (cells.get(0).isEmpty() && Dice.chance(dice, slipPercent)) {
      cells.remove(0);
    }
    return cells;
  }

  private String line(List<String> cells) {
    return pipes ? "| " + String.join(" | ", cells) + " |" : String.join("\t", cells);
  }
}
