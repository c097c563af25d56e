package gouji.document.pdf;

import org.jspecify.annotations.Nullable;

/** What a font says a glyph reads as, made fit for words. */
final class Lettering {
  /** Stands for what is drawn but cannot be told; it keeps a figure from looking whole. */
  static final String ILLEGIBLE = "\uFFFD";

  private Lettering() {}

  static String of(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return ILLEGIBLE;
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        kept.append(ILLEGIBLE);
      } else if (c == '\u00AD') {
        // A soft hyphen that is drawn is a hyphen, and may be a minus.
        kept.append('-');
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        kept.append(' ');
      } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
