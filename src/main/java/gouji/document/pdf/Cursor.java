package gouji.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;

/** A place in a content stream, and the single things that may stand there. */
class Cursor {
  final byte[] bytes;
  int at;

  Cursor(byte[] bytes) {
    this.bytes = bytes;
  }

  void skipSpace() {
    while (at < bytes.length) {
      int c = bytes[at];
      if (c == '%') {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
          at++;
        }
      } else if (!isSpace(c)) {
        return;
      } else {
        at++;
      }
    }
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  static boolean isRegular(int c) {
    return switch (c) {
      case ' ', '\n', '\r', '\t', '\f', 0, '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' ->
          false;
      default -> true;
    };
  }

  COSName name() {
    int from = ++at;
    boolean escaped = false;
    while (at < bytes.length && isRegular(bytes[at])) {
      escaped |= bytes[at++] == '#';
    }
    String plain = new String(bytes, from, at - from, StandardCharsets.UTF_8);
    return COSName.getPDFName(escaped ? unescape(plain) : plain);
  }

  private static String unescape(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      boolean code = name.charAt(i) == '#' && i + 2 < name.length();
      int high = code ? Character.digit(name.charAt(i + 1), 16) : -1;
      int low = code ? Character.digit(name.charAt(i + 2), 16) : -1;
      if (high >= 0 && low >= 0) {
        plain.append((char) (high * 16 + low));
        i += 2;
      } else {
        plain.append(name.charAt(i));
      }
    }
    return plain.toString();
  }

  /** Signs count at the front; one in the middle is skipped, as viewers do. */
  double number() {
    boolean negative = false;
    while (at < bytes.length && (bytes[at] == '-' || bytes[at] == '+')) {
      negative |= bytes[at++] == '-';
    }
    double value = 0;
    double scale = 0;
    while (at < bytes.length) {
      int c = bytes[at];
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        scale *= 10;
      } else if (c == '.' && scale == 0) {
        scale = 1;
      } else if (c != '-') {
        break;
      }
      at++;
    }
    double size = scale > 1 ? value / scale : value;
    return negative ? -size : size;
  }

  byte[] hexadecimal() {
    int from = ++at;
    while (at < bytes.length && bytes[at] != '>') {
      at++;
    }
    byte[] string = new byte[(at - from + 1) / 2];
    int digits = 0;
    for (int i = from; i < at; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit >= 0) {
        string[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
        digits++;
      }
    }
    at++;
    return digits == string.length * 2 ? string : Arrays.copyOf(string, (digits + 1) / 2);
  }

  byte[] literal() {
    byte[] string = new byte[16];
    int size = 0;
    int open = 1;
    at++;
    while (at < bytes.length) {
      int c = bytes[at++];
      if (c == '\\') {
        c = escape();
        if (c < 0) {
          continue;
        }
      } else if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        break;
      }
      if (size == string.length) {
        string = Arrays.copyOf(string, size * 2);
      }
      string[size++] = (byte) c;
    }
    return Arrays.copyOf(string, size);
  }

  /** The byte that an escape stands for; less than zero if for none. */
  private int escape() {
    if (at >= bytes.length) {
      return -1;
    }
    int c = bytes[at++] & 0xFF;
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case '\n' -> -1;
      case '\r' -> {
        at += at < bytes.length && bytes[at] == '\n' ? 1 : 0;
        yield -1;
      }
      default -> c >= '0' && c <= '7' ? octal(c - '0') : c;
    };
  }

  private int octal(int first) {
    int value = first;
    for (int i = 0; i < 2 && at < bytes.length && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
      value = value * 8 + (bytes[at++] - '0');
    }
    return value & 0xFF;
  }
}
