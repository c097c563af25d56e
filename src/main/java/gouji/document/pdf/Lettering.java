package gouji.document.pdf;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What a font says a glyph reads as, made fit for words. */
final class Lettering {
  /** Stands for what is drawn but cannot be told; it keeps a figure from looking whole. */
  static final String ILLEGIBLE = "\uFFFD";

  /** What is no wider than this, in ems, takes no room. */
  private static final double NOTHING = 0.05;

  /**
   * Radicals that fonts name in place of the letters they look the same as (人⺠政府), beyond those
   * that Unicode itself holds to be the same, or holds to be an older form of them; each is
   * followed by the letter.
   */
  private static final String RADICALS =
      "⺁厂⺊卜⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⼾户⾭青";

  private Lettering() {}

  /**
   * The text of a glyph that is so many ems wide: a space for any white, empty if it takes no room
   * and is only a sign to machines. Whatever takes room and is no letter is illegible: it may have
   * been a digit.
   */
  static String of(@Nullable String text, double width) {
    if (text == null || text.isEmpty()) {
      return ILLEGIBLE;
    }
    if (text.length() == 1 && plain(text.charAt(0))) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u00AD') {
        // A soft hyphen that is drawn is a hyphen, and may be a minus.
        kept.append('-');
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        kept.append(' ');
      } else if (Character.isISOControl(c)) {
        kept.append(ILLEGIBLE);
      } else if (isStandIn(c)) {
        kept.append(letter(c));
      } else if (Character.getType(c) != Character.FORMAT) {
        kept.append(c);
      }
    }
    return kept.isEmpty() && width > NOTHING ? ILLEGIBLE : kept.toString();
  }

  /** What prints as it is, as most does. */
  private static boolean plain(char c) {
    return ('!' <= c && c <= '~') || ('\u4E00' <= c && c <= '\u9FFF');
  }

  /** Radicals, doubled ideographs, and ligatures (ﬁ). */
  private static boolean isStandIn(char c) {
    return (c >= '\u2E80' && c <= '\u2FDF')
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\uFB00' && c <= '\uFB06');
  }

  private static String letter(char standIn) {
    int at = RADICALS.indexOf(standIn);
    return at >= 0
        ? RADICALS.substring(at + 1, at + 2)
        : Normalizer.normalize(String.valueOf(standIn), Normalizer.Form.NFKC);
  }
}
