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
 * Prints text as those leave it that gather pages of the web: a pipe behind every cell and one for
 * each that a row lacks, or every cell on a line of its own; new lines within cells tear labels.
 */
record CrawlPrinter(Charset charset, Manner manner, boolean torn, boolean remarks, Random dice)
    implements Printer {
  /** Where cells and rows end. */
  enum Manner {
    /** A line a row; pipes behind it for the columns that it lacks. */
    PADDED,
    /** A line a row, and nothing for what it lacks. */
    RAGGED,
    /** A line a cell, a pipe behind it; the pipes for what a row lacks on the next line. */
    CELLS,
    /** The same, but a pipe alone before every row. */
    ROWS,
    /** A line a cell, and a line with a pipe between two. */
    BETWEEN,
    /** A line a cell, and no pipes. */
    LINES
  }

  private static final String REMARK = "（含本机关办公室名义制发的，不含内部管理性的）";

  static CrawlPrinter of(Random dice) {
    return new CrawlPrinter(
        TextCharsets.of(dice),
        Dice.pick(dice, Manner.values()),
        Dice.chance(dice, 40),
        Dice.chance(dice, 30),
        dice);
  }

  @Override
  public byte[] print(Paper paper) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("", paper.title()));
    lines.add("发布日期: 2024-01-29 | 来源: 办公室 | 打印");
    for (Part part : paper.parts()) {
      if (part instanceof Text text) {
        lines.add(text.text());
      } else if (part instanceof Table table) {
        for (int row = 0; row < table.rows(); row++) {
          row(lines, table.row(row).stream().map(this::text).toList(), table.columns());
        }
      }
    }
    return (String.join("\n", lines) + "\n").getBytes(charset);
  }

  private void row(List<String> lines, List<String> cells, int columns) {
    String lacking = "|".repeat(columns - cells.size());
    switch (manner) {
      case PADDED -> lines.add((String.join(" | ", cells) + " | " + lacking).strip());
      case RAGGED -> lines.add(String.join(" | ", cells) + " |");
      case CELLS, ROWS -> {
        if (manner == Manner.ROWS) {
          lines.add("|");
        }
        cells.forEach(cell -> lines.add((cell + " |").strip()));
        lines.add(lacking);
      }
      case BETWEEN ->
          cells.forEach(
              cell -> {
                lines.add("|");
                lines.add(cell);
              });
      case LINES -> lines.addAll(cells);
    }
  }

  /** The text of a cell: a remark behind what a row counts, a new line in its middle. */
  private String text(Cell cell) {
    String text = cell.text();
    if (cell.role() == Role.FIGURE) {
      return text;
    }
    if (remarks && !torn && cell.role() == Role.LABEL && text.endsWith("规范性文件")) {
      text += REMARK;
    }
    int middle = text.length() / 2;
    boolean tears = torn && cell.role() != Role.NOTE && text.length() >= 4;
    return tears && Dice.chance(dice, 50)
        ? text.substring(0, middle) + "\n" + text.substring(middle)
        : text;
  }
}
