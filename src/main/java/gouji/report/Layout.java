package gouji.report;

import gouji.document.Block;
import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a text keeps the layout of its pages with spaces, so that figures of one column stand
 * below each other, and how many places a wide character takes up in it: some extractors count
 * characters ({@code NARROW}), others count as a terminal shows them ({@code WIDE}).
 */
enum Layout {
  NONE,
  NARROW,
  WIDE;

  /** Figures so many times in line tell that lines keep to columns. */
  private static final int ENOUGH = 8;

  /** How much oftener figures are in line when counted rightly than when counted wrongly. */
  private static final int CLEARLY = 2;

  /** The rows above one by which its figures may be in line; those nearest may be blank there. */
  private static final int NEAREST = 3;

  /** The figures of a row, as either way of counting places them. */
  private record Row(List<Part> narrow, List<Part> wide) {

    static Row of(String line) {
      return new Row(figures(line, NARROW), figures(line, WIDE));
    }

    private static List<Part> figures(String line, Layout layout) {
      return TextColumns.figures(LineParts.of(line, Strips.NOWHERE, layout));
    }

    /** By how much the two ways differ, for the wide characters of the label. */
    int shift() {
      return wide.get(0).column() - narrow.get(0).column();
    }
  }

  /** The layout by which figures are in line, if it is clearly one and not the other. */
  static Layout of(List<String> lines) {
    int narrow = 0;
    int wide = 0;
    List<Row> above = new ArrayList<>();
    for (String line : lines) {
      Row row = Row.of(line);
      if (beginsPage(line)) {
        above.clear();
      }
      if (row.narrow.size() > 1) {
        List<Row> others = above.stream().filter(other -> other.shift() != row.shift()).toList();
        narrow += inLine(row.narrow, others.stream().map(Row::narrow).toList());
        wide += inLine(row.wide, others.stream().map(Row::wide).toList());
        above.add(row);
        if (above.size() > NEAREST) {
          above.remove(0);
        }
      }
    }
    if (Math.max(narrow, wide) < ENOUGH) {
      return NONE;
    }
    return narrow > CLEARLY * wide ? NARROW : wide > CLEARLY * narrow ? WIDE : NONE;
  }

  static boolean beginsPage(String line) {
    return line.startsWith(Block.Paragraph.NEW_PAGE);
  }

  /**
   * The place on the line where each character begins and, last, where the line ends; all 0 where
   * places mean nothing.
   */
  int[] places(String line) {
    int[] places = new int[line.length() + 1];
    for (int i = beginsPage(line) ? 1 : 0; this != NONE && i < line.length(); i++) {
      places[i + 1] = places[i] + (this == WIDE && wide(line.charAt(i)) ? 2 : 1);
    }
    return places;
  }

  private static boolean wide(char c) {
    return (c >= '\u1100' && c <= '\u115f')
        || (c >= '\u2e80' && c <= '\ua4cf')
        || (c >= '\uac00' && c <= '\ud7a3')
        || (c >= '\uf900' && c <= '\ufaff')
        || (c >= '\ufe30' && c <= '\ufe6f')
        || (c >= '\uff00' && c <= '\uff60')
        || (c >= '\uffe0' && c <= '\uffe6');
  }

  /** How many figures of a row are in line with one of another. */
  private static int inLine(List<Part> row, List<List<Part>> others) {
    return (int)
        row.stream()
            .filter(figure -> others.stream().flatMap(List::stream).anyMatch(figure::inLine))
            .count();
  }
}
