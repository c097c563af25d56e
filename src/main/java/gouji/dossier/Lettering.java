package gouji.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one font of a dossier, which it carries itself: of the signs that stand in it, as no Chinese
 * font may be installed where it is read. Knows how wide a text is and where it may be broken.
 */
final class Lettering {
  static final String FILE = "/gouji/dossier/GoujiSans.ttf";

  /** Stands for a sign that the font lacks. */
  private static final int UNKNOWN = '□';

  private static final String NEVER_FIRST = "，。、；：！？）》”’…％%,.;:!?)]·";
  private static final String NEVER_LAST = "（《“‘([";
  private static final float EM = 1000;

  private final PDFont font;
  private final CmapLookup signs;

  private Lettering(PDFont font, CmapLookup signs) {
    this.font = font;
    this.signs = signs;
  }

  static Lettering of(PDDocument document) throws IOException {
    try (InputStream in = Lettering.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
      TrueTypeFont program = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      return new Lettering(
          PDType0Font.load(document, program, true), program.getUnicodeCmapLookup());
    }
  }

  PDFont font() {
    return font;
  }

  /** The text as it can be set: on one line, of signs that the font has. */
  String set(String text) {
    StringBuilder set = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : signs.getGlyphId(c) == 0 ? UNKNOWN : c)
        .forEach(set::appendCodePoint);
    return set.toString();
  }

  float width(String text, float size) throws IOException {
    return font.getStringWidth(set(text)) * size / EM;
  }

  /**
   * The text in lines of at most that width: broken anywhere between Chinese signs, but not in a
   * number or a Latin word, nor so that a stop comes first or a bracket opens last in a line.
   */
  List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(set(text))) {
      if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        piece = piece.stripLeading();
      }
      line.append(piece);
      while (width(line.toString(), size) > width) {
        int fits = fitting(line.toString(), size, width);
        lines.add(line.substring(0, fits));
        line.delete(0, fits);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** How much of a word that is wider than a line goes on one; at least a sign. */
  private int fitting(String text, float size, float width) throws IOException {
    int fits = text.offsetByCodePoints(0, 1);
    while (fits < text.length()) {
      int next = text.offsetByCodePoints(fits, 1);
      if (width(text.substring(0, next), size) > width) {
        break;
      }
      fits = next;
    }
    return fits;
  }

  /** The parts between which a line may end. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int before = ' ';
    for (int c : text.codePoints().toArray()) {
      if (!piece.isEmpty() && mayBreak(before, c)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(c);
      before = c;
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static boolean mayBreak(int before, int after) {
    if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || after == ' ' || isWide(before) || isWide(after);
  }

  private static boolean isWide(int c) {
    return c >= 0x2E80;
  }
}
