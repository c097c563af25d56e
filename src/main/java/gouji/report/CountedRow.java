package gouji.report;

import gouji.document.Locus;
import gouji.report.RowReading.Value;
import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a line from strips where only the order and the number of figures count. */
final class CountedRow {
  /** Blank cells, as many as there should be figures. */
  private static final double BLANKS = 0.03;

  /** A row with too few or too many figures. */
  private static final double MISCOUNT = 0.5;

  /** Figures before their label. */
  private static final double AHEAD = 0.1;

  private CountedRow() {}

  static @Nullable RowReading reading(List<StripView> views, FormLine line) {
    int n = line.figures().size();
    List<Part> tokens = new ArrayList<>();
    List<Part> blanks = List.of();
    boolean labelled = !line.labelled();
    double cost = 0;
    for (StripView view : views) {
      labelled |= !view.labels().isEmpty();
      List<Part> own = view.figures();
      if (own.stream().allMatch(Part::blank)) {
        // Those beside the label of a group are no cells of the row.
        boolean ofRow = !line.labelled() || view.names(line);
        blanks = ofRow && own.size() >= blanks.size() ? own : blanks;
      } else {
        cost = labelled ? cost : AHEAD;
        tokens.addAll(own);
      }
    }
    if (tokens.isEmpty()) {
      return blanks.size() == n ? new RowReading(values(blanks), BLANKS) : null;
    }
    if (tokens.size() != n) {
      return miscounted(tokens, n, cost + MISCOUNT);
    }
    RowReading reading = new RowReading(values(tokens), cost);
    if (overlapping(tokens, views)) {
      return reading.doubted("这一行的数有的上下相叠，可能是一个数断成了几行");
    }
    return wrapped(tokens, views)
        ? reading.doubted("“" + tokens.get(0).text() + "”与行名连在一起，其余的数各在一行，可能是一个数断成了几行")
        : reading;
  }

  /**
   * Whether the first figure is glued to its label, and each of the others stands alone on a line:
   * narrow cells look so whose figures are wrapped, and pieces may be as many as figures are due.
   */
  private static boolean wrapped(List<Part> tokens, List<StripView> views) {
    return tokens.size() > 1
        && tokens.get(0).glued()
        && views.stream().allMatch(view -> view.figures().size() <= 1);
  }

  /**
   * Whether in a text that keeps its layout figures stand below each other: pieces of one that is
   * wrapped, which make up the count where a cell is blank.
   */
  private static boolean overlapping(List<Part> tokens, List<StripView> views) {
    if (views.stream().filter(view -> view.anyCounted() || view.anyFilled()).count() < 2) {
      return false;
    }
    for (Part one : tokens) {
      for (Part other : tokens) {
        if (!one.locus().equals(other.locus())
            && one.locus() instanceof Locus.AtLine
            && one.column() <= other.lastColumn()
            && other.column() <= one.lastColumn()) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Value> values(List<Part> parts) {
    return parts.stream().map(p -> new Value(p.text(), p.locus(), false, null)).toList();
  }

  private static RowReading miscounted(List<Part> tokens, int n, double cost) {
    List<String> texts = tokens.stream().map(Part::text).filter(t -> !t.isBlank()).toList();
    String all = String.join(" ", texts);
    String doubt = "这一行应有" + n + "个数，读到的是“" + all + "”，无法确定各属于哪一格";
    Locus locus = tokens.get(0).locus();
    List<Value> values = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      String text = n == 1 ? all : k < texts.size() ? texts.get(k) : "";
      values.add(new Value(text, locus, false, doubt));
    }
    return new RowReading(values, cost);
  }
}
