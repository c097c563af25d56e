package gouji.report;

import java.util.List;

/** Joins lines to paragraphs where the document only wrapped them. */
final class Paragraphs {
  /** A line shorter than this share of the longest was ended by its author, not by the margin. */
  private static final double FULL = 0.8;

  private Paragraphs() {}

  static String of(List<TextLine> lines) {
    int longest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    TextLine before = null;
    for (TextLine line : lines) {
      if (before != null) {
        boolean wrapped =
            !before.whole() && before.text().length() >= FULL * longest && !ended(before);
        text.append(wrapped ? join(before.text(), line.text()) : "\n");
      }
      text.append(line.text());
      before = line;
    }
    return text.toString();
  }

  private static boolean ended(TextLine line) {
    return "。；：！？;:!?".indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
  }

  /** Chinese needs no space where a line was wrapped; two Latin words do. */
  private static String join(String before, String after) {
    boolean latin = before.charAt(before.length() - 1) < 0x250 && after.charAt(0) < 0x250;
    boolean digits =
        Character.isDigit(before.charAt(before.length() - 1)) && Character.isDigit(after.charAt(0));
    return latin && !digits ? " " : "";
  }
}
