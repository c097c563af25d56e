package gouji.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the tables that white space alone divides, among lines that may run over many pages. */
final class Aligned {
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Line> pending = new ArrayList<>();
  private final double margin;
  private @Nullable Tabulation open;

  private Aligned(double margin) {
    this.margin = margin;
  }

  /** The lines as pieces: tables, and the prose between them. */
  static List<Piece> pieces(List<Line> lines) {
    double margin = lines.stream().mapToDouble(line -> line.box().x()).min().orElse(0);
    Aligned finder = new Aligned(margin);
    for (int i = 0; i < lines.size(); i++) {
      boolean newPage = i > 0 && lines.get(i).page() != lines.get(i - 1).page();
      int repeated = newPage && finder.open != null ? finder.open.takeRepeated(lines, i) : 0;
      if (repeated > 0) {
        i += repeated - 1;
      } else {
        finder.add(lines.get(i));
      }
    }
    finder.close();
    finder.flush(finder.pending.size());
    return finder.pieces;
  }

  private void add(Line line) {
    if (open != null && open.take(line)) {
      return;
    }
    close();
    if (Tabular.figures(line)) {
      int headings = headingsFrom(line);
      flush(headings);
      open = new Tabulation(List.copyOf(pending), line);
      pending.clear();
    } else {
      pending.add(line);
    }
  }

  private void close() {
    if (open != null) {
      pieces.add(open.grid());
      open = null;
    }
  }

  private void flush(int count) {
    List<Line> passed = pending.subList(0, count);
    pieces.addAll(Unfilled.pieces(passed, margin));
    passed.clear();
  }

  /** From which of the pending lines on they are the headings of a table, or its first label. */
  private int headingsFrom(Line figures) {
    double figuresFrom = Tabulation.figuresFrom(figures);
    int labels = pending.size();
    while (labels > 0 && label(pending.get(labels - 1), figuresFrom)) {
      labels--;
    }
    if (labels > 0 && !Tabular.paragraph(pending.get(labels - 1), margin)) {
      return Tabular.headingsFrom(pending.subList(0, labels), margin, figuresFrom);
    }
    int from = pending.size();
    Line below = figures;
    while (from > labels && pending.get(from - 1).tight(below)) {
      below = pending.get(--from);
    }
    return from;
  }

  private boolean label(Line line, double figuresFrom) {
    return Tabular.paragraph(line, margin) && line.box().right() <= figuresFrom;
  }
}
