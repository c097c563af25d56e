package gouji.check;

import java.math.BigDecimal;
import java.util.regex.Matcher;

/**
 * How running text says how many: 12件, 1234 宗, 两件, 十二件. A number that is only about right (近百件,
 * 1.2万件, 300余件) is none.
 */
final class Tally {
  private static final String MEASURES = "件条宗项份起封例桩次";
  private static final String NUMERALS = "零〇一二两三四五六七八九十百千0123456789";
  private static final String DIGITS = "零一二三四五六七八九";

  /** A number with its measure word; for use once in a pattern, as its groups have names. */
  static final String PATTERN =
      "(?<![\\d.近约超逾第])(?<tally>\\d{1,12}|[零〇一二两三四五六七八九十百千]{1,7})"
          + "(?:件次|["
          + MEASURES
          + "](?!次))";

  private Tally() {}

  /** How many numbers with a measure word a text has at most; quick, to spare a search in vain. */
  static int atMost(String text) {
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean measured = MEASURES.indexOf(text.charAt(i)) >= 0;
      count += measured && NUMERALS.indexOf(text.charAt(i - 1)) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** The number that a pattern with {@link #PATTERN} in it has just found. */
  static BigDecimal of(Matcher matcher) {
    String text = matcher.group("tally");
    return Character.isDigit(text.charAt(0)) ? new BigDecimal(text) : chinese(text);
  }

  /** 一千零二十三: each digit counts as often as the unit behind it says. */
  private static BigDecimal chinese(String text) {
    long sum = 0;
    long digit = 0;
    for (char c : text.replace('两', '二').replace('〇', '零').toCharArray()) {
      int unit = "十百千".indexOf(c);
      if (unit < 0) {
        digit = DIGITS.indexOf(c);
      } else {
        // 十二 leaves the one before its ten unsaid.
        sum += Math.max(1, digit) * (long) Math.pow(10, unit + 1);
        digit = 0;
      }
    }
    return BigDecimal.valueOf(sum + digit);
  }
}
