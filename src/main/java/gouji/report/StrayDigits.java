package gouji.report;

import gouji.report.Strip.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds digits that stand behind the words of a label and are no part of it: in 规章3 beside a blank
 * cell, the figure may have slipped into the label.
 */
final class StrayDigits {
  private StrayDigits() {}

  /** The first piece of the label that ends in such digits. */
  static @Nullable String in(FormLine line, List<Strip> strips) {
    for (Strip strip : strips) {
      for (Part part : strip.parts()) {
        if (!part.figure() && stray(line, part.letters())) {
          return part.text().strip();
        }
      }
    }
    return null;
  }

  /** The first cell of a heading that ends in digits, behind words that the form prints there. */
  static @Nullable String inHeading(TableHead head, Strip strip) {
    for (Part part : strip.parts()) {
      String words = before(part.letters());
      if (!part.figure() && !words.isEmpty() && head.printed().contains(words)) {
        return part.text().strip();
      }
    }
    return null;
  }

  private static boolean stray(FormLine line, String letters) {
    String words = before(letters);
    return !words.isEmpty()
        && line.labels().stream().anyMatch(label -> label.endsWith(words) || words.endsWith(label));
  }

  /** The words before the digits that the letters end in; nothing where they end in none. */
  private static String before(String letters) {
    int end = letters.length();
    while (end > 0 && Character.isDigit(letters.charAt(end - 1))) {
      end--;
    }
    return 1 < end && end < letters.length() ? letters.substring(0, end) : "";
  }
}
