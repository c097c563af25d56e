package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table without borders, and which of them a word stands in. */
final class Columns {
  private final List<Band> bands;
  private final int labels;
  private final double figuresFrom;

  private Columns(List<Band> bands, int labels, double figuresFrom) {
    this.bands = bands;
    this.labels = labels;
    this.figuresFrom = figuresFrom;
  }

  /** The columns of a table, from those its headings name and from the lines below these. */
  static Columns of(List<Band> named, List<Line> body) {
    double labelsTo = Labels.end(body);
    List<Figures> figures = Figures.stacks(body, labelsTo);
    List<Band> columns = Setting.columns(overFigures(named, figures, labelsTo), figures);
    double from = columns.isEmpty() ? labelsTo : columns.get(0).left();
    List<Band> labels = Labels.bands(body, from);
    List<Band> all = new ArrayList<>(labels);
    all.addAll(columns);
    return new Columns(all, labels.size(), from);
  }

  /** The headings that are not over the labels. */
  private static List<Band> overFigures(List<Band> named, List<Figures> figures, double labelsTo) {
    List<Band> over = new ArrayList<>(named);
    over.removeIf(heading -> heading.left() < labelsTo);
    boolean label =
        over.size() == named.size()
            && over.size() > figures.size()
            && labelsTo > Double.NEGATIVE_INFINITY
            && over.get(0).right() <= figures.get(0).whole().left();
    return label ? over.subList(1, over.size()) : over;
  }

  int count() {
    return bands.size();
  }

  Band band(int column) {
    return bands.get(column);
  }

  /** Where the figures begin. */
  double figuresFrom() {
    return figuresFrom;
  }

  /** Whether there are labels left of the figures. */
  boolean labelled() {
    return labels > 0;
  }

  /** Whether the word stands among the labels. */
  boolean label(Word word) {
    return last(word) < labels;
  }

  /** Whether a label reaches to the figures, as those of rows do. */
  boolean leaf(Word label) {
    return last(label) == labels - 1;
  }

  boolean covers(Word word, int column) {
    return first(word) <= column && column <= last(word);
  }

  /** The first column that the word stands in: words may span columns, figures do not. */
  int first(Word word) {
    Band band = Band.of(word.box());
    int column = 0;
    boolean spans = !Glyphs.figure(word.text());
    while (spans && column < bands.size() && !band.holds(bands.get(column).centre())) {
      column++;
    }
    return spans && column < bands.size() ? column : nearest(band);
  }

  int last(Word word) {
    Band band = Band.of(word.box());
    int column = Glyphs.figure(word.text()) ? -1 : bands.size() - 1;
    while (column >= 0 && !band.holds(bands.get(column).centre())) {
      column--;
    }
    return column >= 0 ? column : nearest(band);
  }

  private int nearest(Band band) {
    int best = 0;
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).overlap(band) > bands.get(best).overlap(band)) {
        best = i;
      }
    }
    return best;
  }
}
