package gouji.report;

import gouji.document.Locus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of the text that are rows or headings of its tables, and so no part of a section. */
final class TableText {
  private TableText() {}

  static Set<Locus> of(Fit fit) {
    Set<Locus> lines = new HashSet<>();
    String table = "";
    int next = 0;
    for (Alignment.Placed placed : fit.placed()) {
      Candidate candidate = placed.candidate();
      if (candidate != null) {
        boolean goesOn = placed.line().table().code().equals(table);
        int from = goesOn ? next : headings(fit.rows(), candidate.from(), placed.line());
        for (int i = from; i <= candidate.to(); i++) {
          lines.add(fit.rows().get(i).locus());
        }
        table = placed.line().table().code();
        next = candidate.to() + 1;
      }
    }
    return lines;
  }

  /** Where the headings above the first row of a table begin. */
  private static int headings(List<Strip> strips, int first, FormLine line) {
    String printed = line.head().printed();
    int from = first;
    while (from > 0
        && !strips.get(from - 1).hasFigure()
        && heading(strips.get(from - 1), printed)) {
      from--;
    }
    return from;
  }

  private static boolean heading(Strip strip, String printed) {
    return strip.parts().stream().allMatch(part -> printed.contains(part.letters()));
  }
}
