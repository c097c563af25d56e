package gouji.dossier;

import gouji.check.Severity;
import gouji.document.Box;
import gouji.document.Locus;
import gouji.report.Entry;
import gouji.report.Report;
import gouji.verdict.Verdict;
import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the original on which figures do not tie, each with its marks, and a margin with
 * what they mean. A page with more to say than its margin holds comes again with the rest.
 */
final class MarkedPages {
  private static final float LONG_SIDE = 842;
  private static final float SHORT_SIDE = 595;
  private static final float MARGIN = 10;
  private static final float TOP = 40;
  private static final double AIR = 2.6;
  private static final float PILL = 9.6f;
  private static final double REACH = 15;
  private static final float TAG = 6.8f;

  private final PDDocument document;
  private final Lettering lettering;
  private final Original original;
  private final Verdict verdict;

  MarkedPages(PDDocument document, Original original, Verdict verdict) throws IOException {
    this.document = document;
    this.lettering = Lettering.of(document);
    this.original = original;
    this.verdict = verdict;
  }

  void draw(List<Mark> marks) throws IOException {
    TreeMap<Integer, List<Mark>> byPage =
        marks.stream()
            .filter(mark -> mark.page() <= original.pages())
            .collect(Collectors.groupingBy(Mark::page, TreeMap::new, Collectors.toList()));
    for (List<Mark> onPage : byPage.values()) {
      page(onPage);
    }
  }

  private void page(List<Mark> marks) throws IOException {
    int number = marks.get(0).page();
    Original.Shown shown = original.page(number);
    boolean wide = shown.width() > shown.height();
    float scale =
        Math.min(
            (wide ? LONG_SIDE : SHORT_SIDE) / shown.width(),
            (wide ? SHORT_SIDE : LONG_SIDE) / shown.height());
    float height = Math.max(shown.height() * scale, SHORT_SIDE);
    List<Note> notes = new ArrayList<>();
    for (Mark mark : marks) {
      notes.add(Note.of(mark, lettering));
    }
    List<List<Note>> sheets = sheets(notes, height - TOP - MARGIN);
    for (int i = 0; i < sheets.size(); i++) {
      String part = sheets.size() == 1 ? "" : "（" + (i + 1) + "/" + sheets.size() + "）";
      sheet(shown, scale, height, "原件第 " + number + " 页" + part, sheets.get(i));
    }
  }

  /** The notes from top to bottom, as many on a sheet as it has room for, and at least one. */
  private static List<List<Note>> sheets(List<Note> notes, float room) {
    List<Note> sorted =
        notes.stream()
            .sorted(
                Comparator.comparing((Note note) -> note.mark().numbered().severity())
                    .thenComparing(note -> note.mark().anchor().y())
                    .thenComparing(note -> note.mark().numbered().number()))
            .toList();
    List<List<Note>> sheets = new ArrayList<>();
    float left = 0;
    for (Note note : sorted) {
      if (sheets.isEmpty() || note.height() > left) {
        sheets.add(new ArrayList<>());
        left = room;
      }
      sheets.get(sheets.size() - 1).add(note);
      left -= note.height();
    }
    sheets.forEach(sheet -> sheet.sort(Comparator.comparing(n -> n.mark().anchor().y())));
    return sheets;
  }

  private void sheet(
      Original.Shown shown, float scale, float height, String title, List<Note> notes)
      throws IOException {
    float page = shown.width() * scale;
    float full = page + Note.WIDTH + 2 * MARGIN;
    try (Canvas canvas = new Canvas(document, lettering, full, height)) {
      // First, as it takes over what is set: its text is black because nothing says otherwise.
      canvas.page(shown.form(), scale, height - shown.height() * scale);
      canvas.fill(new Box(page, 0, full - page, height), 0, Style.PALE);
      canvas.line(page, 0, page, height, 0.8f, Style.HAIR);
      canvas.bold(title, page + MARGIN, 16, 10, Style.INK);
      List<Box> taken = figures(notes.get(0).mark().page(), scale);
      for (Note note : notes) {
        figures(canvas, note.mark(), scale);
        note.mark().framed().forEach(box -> taken.add(airy(scaled(box, scale))));
      }
      for (Note note : notes) {
        tag(canvas, note.mark(), scale, taken, page);
      }
      margin(canvas, notes, scale, page + MARGIN, height);
    }
  }

  private static void figures(Canvas canvas, Mark mark, float scale) throws IOException {
    Color colour = Style.of(mark.numbered().severity());
    for (Box box : mark.tinted()) {
      canvas.tint(airy(scaled(box, scale)), colour);
    }
    for (Box box : mark.framed()) {
      canvas.frame(airy(scaled(box, scale)), 2, 1.3f, colour);
    }
  }

  /** The mark's number and the sum, beside the figure; where they would hide another, no sum. */
  private void tag(Canvas canvas, Mark mark, float scale, List<Box> taken, float page)
      throws IOException {
    Color colour = Style.of(mark.numbered().severity());
    Box figure = airy(scaled(mark.anchor(), scale));
    Box disc = new Box(figure.right() + 1, figure.y() - PILL / 2, PILL, PILL);
    String shown = "";
    for (String text : texts(mark)) {
      float width = text.isEmpty() ? PILL : PILL + lettering.width(text, TAG) + 5;
      Box free = free(figure, width, taken, page);
      if (free != null) {
        disc = free;
        shown = text;
        break;
      }
    }
    taken.add(disc);
    if (!shown.isEmpty()) {
      canvas.fill(disc, PILL / 2, Color.WHITE);
      canvas.frame(disc, PILL / 2, 0.7f, colour);
      canvas.bold(shown, (float) disc.x() + PILL + 1, (float) disc.y() + 1.4f, TAG, colour);
    }
    canvas.badge(
        mark.numbered().number(),
        (float) disc.x() + PILL / 2,
        (float) disc.centreY(),
        PILL / 2,
        colour);
  }

  /** What may stand beside a mark's number, the longest first. */
  private static List<String> texts(Mark mark) {
    BigDecimal sum = mark.sum();
    return sum == null
        ? List.of("")
        : List.of(Note.sum(sum), "= " + sum.stripTrailingZeros().toPlainString(), "");
  }

  /**
   * The nearest place of that width beside the figure where no other figure is, if there is one.
   */
  private static @Nullable Box free(Box figure, float width, List<Box> taken, float page) {
    double level = figure.centreY() - PILL / 2;
    Box nearest = null;
    double least = Double.MAX_VALUE;
    for (double right = figure.right() + 1.5; right >= figure.x() - width - 1.5; right -= 1.5) {
      for (double down = -REACH; down <= REACH; down += 1) {
        Box place = new Box(right, level + down, width, PILL);
        // To the right is where a sum is looked for; up and down one loses the row.
        double far = (figure.right() - right) * 0.5 + Math.abs(down);
        boolean onPage = place.x() >= 0 && place.right() <= page;
        if (far < least
            && onPage
            && !overlap(place, figure)
            && taken.stream().noneMatch(other -> overlap(place, other))) {
          nearest = place;
          least = far;
        }
      }
    }
    return nearest;
  }

  private static boolean overlap(Box one, Box other) {
    Box both = one.intersection(other);
    return both.width() > 0 && both.height() > 0;
  }

  private List<Box> figures(int page, float scale) {
    Report report = verdict.report();
    List<Box> boxes = new ArrayList<>();
    if (report != null) {
      for (Entry entry : report.entries().values()) {
        if (entry.locus() instanceof Locus.OnPage place && place.page() == page) {
          boxes.add(scaled(place.box(), scale));
        }
      }
    }
    return boxes;
  }

  /** Each note as near to its mark as those above and below it leave room. */
  private static void margin(Canvas canvas, List<Note> notes, float scale, float x, float height)
      throws IOException {
    float below = 0;
    for (Note note : notes) {
      below += note.height();
    }
    float y = TOP;
    for (Note note : notes) {
      float lowest = height - MARGIN - below;
      float wanted = (float) note.mark().anchor().y() * scale - 4;
      y = Math.max(y, Math.min(wanted, lowest));
      note.draw(canvas, x, y);
      y += note.height();
      below -= note.height();
    }
  }

  private static Box scaled(Box box, float scale) {
    return new Box(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
  }

  private static Box airy(Box box) {
    return new Box(box.x() - AIR, box.y() - AIR, box.width() + 2 * AIR, box.height() + 2 * AIR);
  }

  /** Notices concern nobody who has errors to mend. */
  static boolean isMarked(Mark mark) {
    return mark.numbered().severity() != Severity.NOTICE;
  }
}
