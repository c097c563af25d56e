package gouji.report;

import gouji.document.Locus;
import gouji.form.Form;
import gouji.form.SectionTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Divides the text into the sections of the form. The numerals of headings start again inside the
 * first section in many reports, and web pages list the headings before the text; so the headings
 * are known by their words, and looked for from the end of the document to its beginning.
 */
final class SectionReader {
  private static final double TOLERANCE = 0.25;
  private static final int LONGEST_HEADING = 40;

  private SectionReader() {}

  /**
   * The sections found, in order; the lines at the places {@code taken} belong to tables, not to
   * the text.
   */
  static List<Section> read(List<TextLine> lines, Form form, Set<Locus> taken) {
    List<SectionTitle> titles = form.sections();
    int[] starts = new int[titles.size()];
    int end = lines.size();
    for (int k = titles.size() - 1; k >= 0; k--) {
      starts[k] = lastHeading(lines, titles.get(k), end);
      end = starts[k] >= 0 ? starts[k] : end;
    }
    List<Section> sections = new ArrayList<>();
    for (int k = 0; k < starts.length; k++) {
      if (starts[k] >= 0) {
        int next = lines.size();
        for (int later = k + 1; later < starts.length; later++) {
          if (starts[later] >= 0) {
            next = starts[later];
            break;
          }
        }
        List<TextLine> own =
            lines.subList(starts[k] + 1, next).stream()
                .filter(l -> !taken.contains(l.locus()))
                .toList();
        sections.add(
            new Section(titles.get(k).code(), lines.get(starts[k]).text(), Paragraphs.of(own)));
      }
    }
    return sections;
  }

  private static int lastHeading(List<TextLine> lines, SectionTitle title, int end) {
    List<String> labels = FormLine.letters(title.label());
    int best = -1;
    double least = TOLERANCE;
    for (int i = end - 1; i >= 0; i--) {
      String letters = lines.get(i).letters();
      if (letters.length() > LONGEST_HEADING) {
        continue;
      }
      for (String label : labels) {
        double distance = Distance.within(TOLERANCE, letters, label);
        if (distance < least) {
          least = distance;
          best = i;
        }
      }
    }
    return best;
  }
}
