package gouji.document.office;

import java.nio.charset.StandardCharsets;

/** The tokens of an RTF file: groups, control words and symbols, and the bytes of text between. */
final class RtfTokens {

  /** What stands at a place in the file. */
  enum Type {
    OPEN,
    CLOSE,
    /** A control word, such as \cellx2086: its name and its number. */
    WORD,
    /** A control symbol, such as \~: a backslash and one character, which is the value. */
    SYMBOL,
    /** One byte of text, which is the value. */
    BYTE,
    END
  }

  private static final int LONGEST_WORD = 32;

  private final byte[] rtf;
  private int at;
  private String word = "";
  private int value;
  private boolean valued;

  RtfTokens(byte[] rtf) {
    this.rtf = rtf;
  }

  /** The name of the control word. */
  String word() {
    return word;
  }

  /** The number behind the control word, or the symbol, or the byte of text. */
  int value() {
    return value;
  }

  int value(int otherwise) {
    return valued ? value : otherwise;
  }

  /** Whether the switch that the control word is, is on: \v and \v1, but not \v0. */
  boolean on() {
    return !valued || value != 0;
  }

  Type next() {
    while (at < rtf.length && (rtf[at] == '\r' || rtf[at] == '\n' || rtf[at] == 0)) {
      at++;
    }
    if (at >= rtf.length) {
      return Type.END;
    }
    int c = rtf[at] & 0xFF;
    at++;
    return switch (c) {
      case '{' -> Type.OPEN;
      case '}' -> Type.CLOSE;
      case '\\' -> control();
      case '\t' -> named("tab");
      default -> text(c);
    };
  }

  /** Passes over bytes that are no RTF. */
  void skip(int count) {
    at = (int) Math.min(rtf.length, (long) at + Math.max(0, count));
  }

  private Type control() {
    if (at >= rtf.length) {
      return Type.END;
    }
    int c = rtf[at] & 0xFF;
    if (letter(c)) {
      return controlWord();
    }
    at++;
    if (c == '\'') {
      return hexadecimal();
    }
    if (c == '\r' || c == '\n') {
      return named("par");
    }
    if (c == '\t') {
      return named("tab");
    }
    if (c == '{' || c == '}' || c == '\\') {
      return text(c);
    }
    value = c;
    return Type.SYMBOL;
  }

  private Type controlWord() {
    int start = at;
    while (at < rtf.length && letter(rtf[at]) && at - start < LONGEST_WORD) {
      at++;
    }
    word = new String(rtf, start, at - start, StandardCharsets.US_ASCII);
    boolean negative = at < rtf.length && rtf[at] == '-';
    int digits = negative ? at + 1 : at;
    long number = 0;
    int end = digits;
    while (end < rtf.length && rtf[end] >= '0' && rtf[end] <= '9') {
      number = Math.min(number * 10 + rtf[end] - '0', Integer.MAX_VALUE);
      end++;
    }
    valued = end > digits;
    value = (int) (negative ? -number : number);
    at = valued ? end : at;
    if (at < rtf.length && rtf[at] == ' ') {
      at++;
    }
    return Type.WORD;
  }

  private Type hexadecimal() {
    int high = at < rtf.length ? Character.digit(rtf[at], 16) : -1;
    int low = at + 1 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
    if (high < 0 || low < 0) {
      return text('?');
    }
    at += 2;
    return text(high * 16 + low);
  }

  private Type named(String name) {
    word = name;
    valued = false;
    return Type.WORD;
  }

  private Type text(int c) {
    value = c;
    return Type.BYTE;
  }

  private static boolean letter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
