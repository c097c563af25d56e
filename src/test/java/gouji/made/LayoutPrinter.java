package gouji.made;

import gouji.made.Paper.Cell;
import gouji.made.Paper.Part;
import gouji.made.Paper.Role;
import gouji.made.Paper.Table;
import gouji.made.Paper.Text;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Prints text that keeps the layout: columns stand under each other, a Chinese sign two wide. */
record LayoutPrinter(Charset charset, int unit, boolean rightAligned) implements Printer {

  static LayoutPrinter of(Random dice) {
    return new LayoutPrinter(TextCharsets.of(dice), 3 + dice.nextInt(2), dice.nextBoolean());
  }

  @Override
  public byte[] print(Paper paper) {
    List<String> lines = new ArrayList<>();
    paper.title().forEach(line -> lines.add(" ".repeat(20) + line));
    for (Part part : paper.parts()) {
      if (part instanceof Text text) {
        lines.add("    " + text.text());
      } else if (part instanceof Table table) {
        for (int row = 0; row < table.rows(); row++) {
          row(lines, table, table.row(row));
        }
      }
    }
    return (String.join("\n", lines) + "\n").getBytes(charset);
  }

  private void row(List<String> lines, Table table, List<Cell> cells) {
    int scale = table.columns() > 10 ? 3 * unit : unit;
    int depth = 1;
    List<List<String>> texts = new ArrayList<>();
    for (Cell cell : cells) {
      int width = left(table, cell.column() + cell.columnSpan()) - left(table, cell.column());
      List<String> text = wrap(cell.text(), width * scale - 2);
      texts.add(text);
      depth = Math.max(depth, cell.rowSpan() == 1 ? text.size() : 1);
    }
    for (int line = 0; line < depth; line++) {
      StringBuilder out = new StringBuilder();
      for (int c = 0; c < cells.size(); c++) {
        Cell cell = cells.get(c);
        List<String> text = texts.get(c);
        int at = line - (cell.role() == Role.FIGURE ? (depth - 1) / 2 : 0);
        if (at < 0 || at >= text.size()) {
          continue;
        }
        int from = left(table, cell.column()) * scale;
        int to = left(table, cell.column() + cell.columnSpan()) * scale;
        String piece = text.get(at);
        boolean right = rightAligned && cell.role() == Role.FIGURE;
        int start = right ? to - 1 - width(piece) : from;
        out.append(" ".repeat(Math.max(out.isEmpty() ? 0 : 1, start - width(out.toString()))));
        out.append(piece);
      }
      lines.add(out.toString());
    }
  }

  private static int left(Table table, int column) {
    return table.weights().subList(0, column).stream().mapToInt(w -> w).sum();
  }

  private static int width(String text) {
    return text.chars().map(c -> c < 128 ? 1 : 2).sum();
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String sign : Arrays.asList(text.split("(?<=\\D)|(?=\\D)"))) {
      if (width(line + sign) > width && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(sign);
    }
    lines.add(line.toString());
    return lines;
  }
}
