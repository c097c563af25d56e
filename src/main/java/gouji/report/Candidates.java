package gouji.report;

import java.util.ArrayList;
import java.util.List;

/** Finds the runs of strips that may be a certain line of the form. */
final class Candidates {
  /** A label that differs by more is another label. */
  private static final double LIMIT = 0.45;

  /** A strip more than one: wrapped labels are common, but no reason to look for more. */
  private static final double STRIP = 0.01;

  /** A line of the form on more strips than this was not printed as a line. */
  private static final int LONGEST_RUN = 24;

  /** How far above the figures the heading of a line without a label may begin. */
  private static final int HEADING = 48;

  /** The share of a heading's letters that must stand above the figures it is known by. */
  private static final double HEADED = 0.8;

  private final Views all;
  private final FormLine line;
  private final List<Strip> strips;
  private final StripView[] views;

  /** For each strip, the first from there on that bears a letter of the line's label. */
  private final int[] nextLetter;

  Candidates(Views all, FormLine line) {
    this.all = all;
    this.line = line;
    this.strips = all.strips();
    this.views = all.of(line);
    this.nextLetter = nextLetter();
  }

  private int[] nextLetter() {
    int[] next = new int[views.length + 1];
    next[views.length] = views.length;
    boolean unneeded = line.mayBeOf(LetterSet.EMPTY, LIMIT);
    for (int i = views.length - 1; i >= 0; i--) {
      next[i] = unneeded || line.sharesLetters(views[i].letters()) ? i : next[i + 1];
    }
    return next;
  }

  List<Candidate> found() {
    List<Candidate> found = new ArrayList<>();
    for (int from = 0; from < views.length; from++) {
      if (line.labelled()) {
        addLabelled(from, found);
      } else {
        addHeaded(from, found);
      }
    }
    return found;
  }

  private void addLabelled(int from, List<Candidate> found) {
    StripView first = views[from];
    if (first.labels().isEmpty() && !hasFigures(first)) {
      return;
    }
    int last = lastThatMayBe(from);
    if (last < from) {
      return;
    }
    LabelMatch match = new LabelMatch(line);
    List<StripView> run = new ArrayList<>();
    for (int to = from; to <= last; to++) {
      StripView view = views[to];
      match.add(view.labels());
      run.add(view);
      if (match.beyond(LIMIT)) {
        return;
      }
      double labelCost = match.cost();
      if (labelCost <= LIMIT) {
        add(from, to, labelCost, run, found);
      }
    }
  }

  /** Where the label of a line ends between two strips, whatever its figures; -1 if nowhere. */
  int labelEnd(int start, int end) {
    for (int from = start; from < end; from++) {
      int last = Math.min(lastThatMayBe(from), end - 1);
      if (last < from) {
        continue;
      }
      LabelMatch match = new LabelMatch(line);
      for (int to = from; to <= last && !match.beyond(Candidate.NAMED); to++) {
        match.add(views[to].labels());
        if (match.cost() < Candidate.NAMED) {
          return to;
        }
      }
    }
    return -1;
  }

  /**
   * Where the last run that begins at a strip and may be the line ends; before {@code from} where
   * there is none, as the letters tell of most.
   */
  private int lastThatMayBe(int from) {
    int end = Math.min(views.length, from + LONGEST_RUN);
    if (nextLetter[from] >= end) {
      return from - 1;
    }
    int allowed = (int) (LIMIT * Math.max(3, line.longestLabel()));
    int longest = line.longestLabel() + line.groups().length() + allowed;
    int last = from - 1;
    int tokens = 0;
    int foreign = 0;
    int length = 0;
    LetterSet letters = LetterSet.EMPTY;
    for (int to = from; to < end; to++) {
      StripView view = views[to];
      foreign += view.letters().without(line.letters());
      length += view.length();
      tokens += view.tokens().size();
      if (foreign > allowed || length > longest || tokens > 3 * line.figures().size() + 2) {
        break;
      }
      letters = letters.and(view.letters());
      last = line.mayBeOf(letters, LIMIT) ? to : last;
    }
    return last;
  }

  private void addHeaded(int from, List<Candidate> found) {
    if (!hasFigures(views[from]) || !headed(from)) {
      return;
    }
    List<StripView> run = new ArrayList<>();
    int tokens = 0;
    for (int to = from; to < Math.min(views.length, from + LONGEST_RUN); to++) {
      StripView view = views[to];
      boolean heading =
          to == from && view.labels().stream().allMatch(line.head().printed()::contains);
      if (!view.labels().isEmpty() && !heading) {
        return;
      }
      run.add(view);
      tokens += view.tokens().size();
      if (tokens > line.figures().size() + 2) {
        return;
      }
      add(from, to, 0, run, found);
    }
  }

  private void add(int from, int to, double labelCost, List<StripView> run, List<Candidate> found) {
    RowReading reading =
        placed(run)
            ? new PlacedRow(strips.subList(from, to + 1), run, line).reading()
            : CountedRow.reading(run, line);
    if (reading != null) {
      found.add(new Candidate(from, to, labelCost + STRIP * (to - from), reading));
    }
  }

  private static boolean placed(List<StripView> run) {
    boolean any = false;
    for (StripView view : run) {
      if (view.anyCounted()) {
        return false;
      }
      any |= view.slots() != null;
    }
    return any;
  }

  private static boolean hasFigures(StripView view) {
    List<StripView.Slot> slots = view.slots();
    if (slots == null) {
      return !view.tokens().isEmpty();
    }
    for (StripView.Slot slot : slots) {
      if (slot.part() != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether the heading of the line stands above, in the grid or on the lines before. */
  private boolean headed(int at) {
    if (all.planned(strips.get(at), line)) {
      return true;
    }
    StringBuilder above = new StringBuilder();
    views[at].labels().forEach(above::append);
    for (int i = at - 1; i >= Math.max(0, at - HEADING); i--) {
      if (strips.get(i).hasFigure() && !PageNumbers.bare(strips.get(i))) {
        break;
      }
      strips.get(i).parts().forEach(part -> above.append(part.letters()));
    }
    return LetterSet.coverage(line.head().heading(), above) >= HEADED;
  }
}
