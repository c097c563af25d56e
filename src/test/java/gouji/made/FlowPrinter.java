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
 * Prints text as an extractor leaves it that read a PDF line by line: labels wrapped before the
 * figures or round them, group labels in between, now and then the last figure on a line of its
 * own, form feeds where a page ended.
 */
record FlowPrinter(
    Charset charset, int width, String lineEnd, boolean round, int strayPercent, Random dice)
    implements Printer {

  static FlowPrinter of(Random dice) {
    return new FlowPrinter(
        TextCharsets.of(dice),
        Dice.pick(dice, 40, 18, 14),
        Dice.pick(dice, "\n", "\n\n", "\r\n"),
        Dice.chance(dice, 30),
        Dice.chance(dice, 30) ? 10 : 0,
        dice);
  }

  @Override
  public byte[] print(Paper paper) {
    List<String> lines = new ArrayList<>(paper.title());
    for (Part part : paper.parts()) {
      if (part instanceof Text text) {
        lines.addAll(wrap(text.text(), 45));
      } else if (part instanceof Table table) {
        for (int row = 0; row < table.rows(); row++) {
          row(lines, table.row(row));
        }
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i)).append(i % 40 == 39 ? "\f" : "").append(lineEnd);
    }
    return text.toString().getBytes(charset);
  }

  private void row(List<String> lines, List<Cell> cells) {
    List<String> labels = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.role() == Role.FIGURE) {
        figures.add(cell.text());
      } else if (cell.role() == Role.HEAD) {
        heads.add(cell.text());
      } else {
        // A narrow group label stands in pieces of its own; a label goes on from them.
        labels.addAll(wrap(cell.text(), cell.role() == Role.GROUP ? 4 : width));
      }
    }
    if (!heads.isEmpty()) {
      lines.addAll(labels);
      lines.add(String.join(" ", heads));
    } else if (labels.isEmpty()) {
      lines.add(String.join(" ", figures));
    } else {
      figures(lines, labels, figures);
    }
  }

  private void figures(List<String> lines, List<String> labels, List<String> figures) {
    String last = "";
    List<String> shown = figures;
    if (figures.size() > 1 && Dice.chance(dice, strayPercent)) {
      last = figures.get(figures.size() - 1);
      shown = figures.subList(0, figures.size() - 1);
    }
    int at = labels.size() - 1;
    if (round && labels.size() > 1 && labels.get(at).length() < 8) {
      // The figures stand beside the middle of a label of several lines.
      lines.addAll(labels.subList(0, at));
      lines.add(String.join(" ", shown));
      lines.add(labels.get(at));
    } else {
      lines.addAll(labels.subList(0, at));
      lines.add(labels.get(at) + " " + String.join(" ", shown));
    }
    if (!last.isEmpty()) {
      lines.add(last);
    }
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < text.length(); i += width) {
      lines.add(text.substring(i, Math.min(text.length(), i + width)));
    }
    return lines;
  }
}
