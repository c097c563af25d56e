package gouji.figure;

import gouji.figure.Figure.Amount;
import gouji.figure.Figure.Blank;
import gouji.figure.Figure.Doubtful;
import gouji.figure.Figure.Illegible;
import gouji.figure.Figure.Nil;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads the text of one cell as a figure. What can be read in two ways is doubtful. */
public final class FigureReader {
  /** Longer text is prose, whatever it begins with. */
  private static final int LONGEST = 200;

  private FigureReader() {}

  /**
   * Reads the text of a cell whose neighbours may have run into it, as where white space alone
   * divides the columns: digits with a blank between them may be two figures.
   */
  public static Figure read(String text) {
    return read(text, false);
  }

  /**
   * Reads the text of a cell enclosed by rules or by mark-up. Nothing can have run into it, so
   * single digits set apart (3 3 1, the distributed alignment of word processors) are one figure.
   */
  public static Figure readEnclosed(String text) {
    return read(text, true);
  }

  /** Reads what stands in a column of changes: as elsewhere, or a number that words give a sign. */
  public static Figure readChange(String text, boolean enclosed) {
    Figure.Amount change = Change.of(text);
    return change != null ? change : read(text, enclosed);
  }

  /** Whether a token of running text stands for a figure, be it a doubtful one such as 000. */
  public static boolean looksLikeFigure(String token) {
    Figure figure = read(token);
    return !(figure instanceof Illegible || figure instanceof Blank) || Change.of(token) != null;
  }

  private static Figure read(String raw, boolean enclosed) {
    if (simple(raw)) {
      return new Amount(BigDecimal.valueOf(Long.parseLong(raw)), raw, "");
    }
    Printed printed = Printed.of(raw);
    String text = printed.text();
    if (text.isEmpty()) {
      return new Blank();
    }
    if (text.length() > LONGEST || !begins(text.codePointAt(0))) {
      return new Illegible(text);
    }
    String plain = printed.plain();
    if (nil(plain)) {
      return new Nil(text);
    }
    Figure figure = number(text, plain, enclosed);
    return figure instanceof Illegible && severalFigures(plain)
        ? new Doubtful(text, "几格连在一起")
        : figure;
  }

  /** Whether a figure may begin with the character; no label does. */
  private static boolean begins(int character) {
    char plain = (char) Glyph.plain(character);
    return Numeral.part(plain) || "+-—/\\无".indexOf(plain) >= 0;
  }

  /** Most cells by far: a few ASCII digits. */
  private static boolean simple(String raw) {
    return !raw.isEmpty()
        && raw.length() <= Numeral.MOST_DIGITS
        && (raw.charAt(0) != '0' || raw.length() == 1)
        && all(raw, Numeral::digit);
  }

  private static boolean nil(String plain) {
    String signs = plain.replace(" ", "");
    return signs.equals("无")
        || all(signs, sign -> sign == '-' || sign == '—')
        || all(signs, sign -> sign == '/')
        || all(signs, sign -> sign == '\\');
  }

  private interface Kind {
    boolean has(char character);
  }

  private static boolean all(String text, Kind kind) {
    for (int i = 0; i < text.length(); i++) {
      if (!kind.has(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether white space divides the text into figures and signs for none, such as 5 — 3. */
  private static boolean severalFigures(String plain) {
    return Printed.pieces(plain).stream()
        .allMatch(piece -> nil(piece) || Numeral.value(piece).isPresent());
  }

  private static Figure number(String text, String plain, boolean enclosed) {
    int end = numeralEnd(plain);
    if (plain.chars().limit(end).noneMatch(character -> Numeral.digit((char) character))) {
      return plain.startsWith("—") && Numeral.value(plain.substring(1)).isPresent()
          ? new Doubtful(text, "破折号可能是负号，也可能是另一格的“—”")
          : new Illegible(text);
    }
    String numeral = plain.substring(0, end);
    String rest = plain.substring(end).strip();
    if (rest.isEmpty()) {
      return bare(text, numeral, enclosed);
    }
    if (Remark.is(rest)) {
      boolean comma = numeral.endsWith(",") && Remark.explains(rest);
      Figure figure =
          bare(text, comma ? numeral.substring(0, numeral.length() - 1) : numeral, enclosed);
      return figure instanceof Amount amount
          ? new Amount(amount.value(), text, Printed.behindNumber(text))
          : figure;
    }
    if (rest.startsWith("(") || rest.startsWith("[")) {
      return new Doubtful(text, "括号内外各有一个数，或者括号不完整");
    }
    return "|¦│┃丨".indexOf(rest.charAt(0)) >= 0
        ? new Doubtful(text, "数字之间夹有竖线，可能是两格连在一起")
        : new Illegible(text);
  }

  /** Where the number at the start of the text ends, white space between its digits included. */
  private static int numeralEnd(String plain) {
    int end = plain.charAt(0) == '-' || plain.charAt(0) == '+' ? 1 : 0;
    while (end < plain.length()
        && (Numeral.part(plain.charAt(end)) || Printed.blank(plain.charAt(end)))) {
      end++;
    }
    while (end > 0 && Printed.blank(plain.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** A number with nothing beside it. */
  private static Figure bare(String text, String numeral, boolean enclosed) {
    List<String> pieces = Printed.pieces(numeral);
    String joined = String.join("", pieces);
    Optional<BigDecimal> value = Numeral.value(joined);
    boolean whole = pieces.size() == 1 || cut(pieces) || (enclosed && letterSpaced(numeral));
    if (value.isPresent() && whole) {
      return new Amount(value.get(), text, "");
    }
    if (pieces.size() == 1) {
      return new Doubtful(text, "数字写法不规范，可能缺字，也可能是几个数连在一起");
    }
    return value.isPresent()
        ? new Doubtful(text, "可能是“" + joined + "”，也可能是" + pieces.size() + "个数连在一起")
        : new Doubtful(text, pieces.size() + "个数连在一起");
  }

  /**
   * Whether the pieces can only be parts of one number, because one of them is none by itself for a
   * comma or a point that lacks its digits: 3,76 8 is 3,768. But 3. 25 may be a numbered 25.
   */
  private static boolean cut(List<String> pieces) {
    return pieces.stream()
        .filter(piece -> piece.indexOf(',') >= 0 || piece.startsWith("."))
        .anyMatch(piece -> Numeral.value(piece).isEmpty());
  }

  private static boolean letterSpaced(String numeral) {
    return numeral.indexOf('\n') < 0
        && Printed.pieces(numeral).stream().allMatch(piece -> piece.length() == 1);
  }
}
