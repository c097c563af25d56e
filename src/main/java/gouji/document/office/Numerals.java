package gouji.document.office;

import java.util.Locale;

/** The ways in which word processors write the numbers of a list. */
enum Numerals {
  NONE,
  DECIMAL,
  DECIMAL_ZERO,
  FULL_WIDTH,
  CIRCLED,
  BRACKETED,
  WITH_STOP,
  UPPER_ROMAN,
  LOWER_ROMAN,
  UPPER_LETTER,
  LOWER_LETTER,
  CHINESE,
  CHINESE_DIGITS,
  CHINESE_LEGAL,
  CHINESE_CIRCLED,
  HEAVENLY_STEMS,
  EARTHLY_BRANCHES;

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  String write(int n) {
    return switch (this) {
      case NONE -> "";
      case DECIMAL -> Integer.toString(n);
      case DECIMAL_ZERO -> (n >= 0 && n < 10 ? "0" : "") + n;
      case FULL_WIDTH -> digits(n, "０１２３４５６７８９");
      case CIRCLED -> sign(n, 20, 0x2460);
      case BRACKETED -> sign(n, 20, 0x2474);
      case WITH_STOP -> sign(n, 20, 0x2488);
      case CHINESE_CIRCLED -> sign(n, 10, 0x3280);
      case UPPER_ROMAN -> roman(n);
      case LOWER_ROMAN -> roman(n).toLowerCase(Locale.ROOT);
      case UPPER_LETTER -> letter(n, 'A');
      case LOWER_LETTER -> letter(n, 'a');
      case CHINESE -> counting(n, DIGITS, "十百千");
      case CHINESE_DIGITS -> n == 10 ? "十" : digits(n, DIGITS);
      case CHINESE_LEGAL -> counting(n, LEGAL, "拾佰仟");
      case HEAVENLY_STEMS -> cycle(n, "甲乙丙丁戊己庚辛壬癸");
      case EARTHLY_BRANCHES -> cycle(n, "子丑寅卯辰巳午未申酉戌亥");
    };
  }

  private static String digits(int n, String digits) {
    StringBuilder written = new StringBuilder();
    for (char c : Integer.toString(n).toCharArray()) {
      int value = Character.digit(c, 10);
      written.append(value < 0 ? c : digits.charAt(value));
    }
    return written.toString();
  }

  private static String sign(int n, int last, int first) {
    return n >= 1 && n <= last ? Character.toString(first + n - 1) : Integer.toString(n);
  }

  private static String letter(int n, char first) {
    return n < 1 || n > 26 * 30
        ? Integer.toString(n)
        : Character.toString(first + (n - 1) % 26).repeat((n - 1) / 26 + 1);
  }

  private static String cycle(int n, String signs) {
    return n < 1 ? Integer.toString(n) : signs.substring((n - 1) % signs.length()).substring(0, 1);
  }

  private static String roman(int n) {
    if (n < 1 || n > 3999) {
      return Integer.toString(n);
    }
    StringBuilder written = new StringBuilder();
    int rest = n;
    for (int i = 0; i < ROMAN.length; i++) {
      for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
        written.append(ROMAN_SIGNS[i]);
      }
    }
    return written.toString();
  }

  /** 十二, 二十, 一百〇五: nought stands once for the places left out between digits. */
  private static String counting(int n, String digits, String places) {
    if (n < 1 || n > 9999) {
      return Integer.toString(n);
    }
    StringBuilder written = new StringBuilder();
    int rest = n;
    boolean gap = false;
    for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
      int digit = rest / unit;
      rest %= unit;
      if (digit == 0) {
        gap = !written.isEmpty();
        continue;
      }
      if (gap) {
        written.append(digits.charAt(0));
        gap = false;
      }
      boolean ten = place == 1 && digit == 1 && written.isEmpty();
      if (!ten) {
        written.append(digits.charAt(digit));
      }
      if (place > 0) {
        written.append(places.charAt(place - 1));
      }
    }
    return written.toString();
  }
}
