package gouji.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the tables that white space alone divides, among lines that may run over many pages. */
final class Aligned {
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Line> pending = new ArrayList<>();
  private final double margin;
  private final Rulers rulers;
  private @Nullable Tabulation open;

  private Aligned(double margin, Rulers rulers) {
    this.margin = margin;
    this.rulers = rulers;
  }

  /** The lines as pieces: tables, and the prose between them. */
  static List<Piece> pieces(List<Line> lines, Rulers rulers) {
    double margin = lines.stream().mapToDouble(line -> line.box().x()).min().orElse(0);
    Aligned finder = new Aligned(margin, rulers);
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
      int labels = labelsFrom(line);
      int headings = headingsFrom(labels, line);
      List<Line> named = List.copyOf(pending.subList(headings, labels));
      List<Line> first = new ArrayList<>(pending.subList(labels, pending.size()));
      first.add(line);
      flush(headings);
      pending.clear();
      open = new Tabulation(named, first);
    } else {
      pending.add(line);
    }
  }

  private void close() {
    if (open != null) {
      pieces.add(open.grid(rulers));
      open = null;
    }
  }

  private void flush(int count) {
    List<Line> passed = pending.subList(0, count);
    pieces.addAll(Unfilled.pieces(passed, margin));
    passed.clear();
  }

  /** From which of the pending lines on they are but lines of the first label. */
  private int labelsFrom(Line figures) {
    double figuresFrom = Tabulation.figuresFrom(figures);
    int labels = pending.size();
    while (labels > 0 && label(pending.get(labels - 1), figuresFrom)) {
      labels--;
    }
    if (labels == 0 || Tabular.paragraph(pending.get(labels - 1), margin)) {
      // Nothing above says that this is a table: only what is beside the figures is part of it.
      Line below = figures;
      labels = pending.size();
      while (labels > 0 && pending.get(labels - 1).tight(below)) {
        below = pending.get(--labels);
      }
    }
    return labels;
  }

  private int headingsFrom(int labels, Line figures) {
    return Tabular.headingsFrom(
        pending.subList(0, labels), margin, Tabulation.figuresFrom(figures));
  }

  private boolean label(Line line, double figuresFrom) {
    return Tabular.paragraph(line, margin) && line.box().right() <= figuresFrom;
  }
}
