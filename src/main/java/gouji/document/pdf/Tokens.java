package gouji.document.pdf;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a content stream from operator to operator. Reading it is most of the work on a PDF, so
 * this goes over the bytes once and makes no objects for numbers; it is as forgiving as viewers
 * are.
 */
final class Tokens extends Cursor {
  /** Arrays and dictionaries inside one another; real content has three. */
  private static final int DEEPEST = 32;

  /** The operators of one and two letters, by their bytes; others are rare. */
  private static final String[] SHORT = new String[1 << 14];

  static {
    String all =
        "q Q cm w J j M d ri i gs m l c v y h re S s f F f* B B* b b* n W W* CS cs SC sc G g RG rg"
            + " K k sh Do BI EI ID BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ ' \" d0 d1 MP DP BX EX";
    for (String operator : all.split(" ")) {
      SHORT[key(operator.charAt(0), operator.length() > 1 ? operator.charAt(1) : 0)] = operator;
    }
  }

  Tokens(byte[] bytes) {
    super(bytes);
  }

  /** Whether it may be an operator that we do not know, rather than bytes gone astray. */
  static boolean plausible(String operator) {
    for (int i = 0; i < operator.length(); i++) {
      if (operator.charAt(i) <= ' ' || operator.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static int key(int first, int second) {
    return (first << 7) | second;
  }

  /** The next operator, what stands before it left in {@code operands}; null at the end. */
  @Nullable String next(Operands operands) {
    operands.clear();
    while (true) {
      skipSpace();
      if (at >= bytes.length) {
        return null;
      }
      int c = bytes[at];
      if (c == 0 && onlyZeros()) {
        return null;
      }
      if (startsOperator(c)) {
        String word = word();
        switch (word) {
          case "true", "false", "null" -> operands.add((Object) null);
          default -> {
            return word;
          }
        }
      } else {
        operand(c, operands, 0);
      }
    }
  }

  private static boolean startsOperator(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '\'' || c == '"' || c <= 0;
  }

  /** Zeros at the end fill it up; elsewhere nobody writes them, and they stand for what is lost. */
  private boolean onlyZeros() {
    int i = at;
    while (i < bytes.length && bytes[i] == 0) {
      i++;
    }
    return i == bytes.length;
  }

  private void operand(int c, Operands to, int depth) {
    switch (c) {
      case '/' -> to.add(name());
      case '(' -> to.add(literal());
      case '[' -> {
        at++;
        to.add(group(']', depth));
      }
      case '<' -> {
        if (at + 1 < bytes.length && bytes[at + 1] == '<') {
          at += 2;
          to.add(group('>', depth));
        } else {
          to.add(hexadecimal());
        }
      }
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '+', '.' -> to.add(number());
      default -> at++;
    }
  }

  private Operands group(int end, int depth) {
    Operands group = new Operands();
    while (true) {
      skipSpace();
      if (at >= bytes.length) {
        return group;
      }
      int c = bytes[at];
      if (c == end) {
        at += end == '>' && at + 1 < bytes.length && bytes[at + 1] == '>' ? 2 : 1;
        return group;
      }
      if (startsOperator(c)) {
        word();
        group.add((Object) null);
      } else if (depth >= DEEPEST) {
        at++;
      } else {
        operand(c, group, depth + 1);
      }
    }
  }

  private String word() {
    int from = at++;
    while (at < bytes.length && isRegular(bytes[at])) {
      at++;
    }
    int length = at - from;
    if (length <= 2) {
      int second = length == 2 ? bytes[from + 1] : 0;
      String known = bytes[from] < 0 || second < 0 ? null : SHORT[key(bytes[from], second)];
      if (known != null) {
        return known;
      }
    }
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }

  /**
   * Steps over the data of an image that stands in the content, after {@code ID}. Nothing tells its
   * length; it ends at an {@code EI} that has content after it, not more data.
   */
  void skipImage() {
    for (at++; at + 2 < bytes.length; at++) {
      if (isSpace(bytes[at]) && bytes[at + 1] == 'E' && bytes[at + 2] == 'I' && content(at + 3)) {
        at += 3;
        return;
      }
    }
    at = bytes.length;
  }

  private boolean content(int from) {
    if (from < bytes.length && !isSpace(bytes[from])) {
      return false;
    }
    for (int i = from; i < Math.min(bytes.length, from + 12); i++) {
      int c = bytes[i];
      if (c != 0 && ((c < ' ' && !isSpace(c)) || c > '~')) {
        return false;
      }
    }
    return true;
  }
}
