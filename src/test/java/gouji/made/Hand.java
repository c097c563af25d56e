package gouji.made;

import java.math.BigDecimal;
import java.util.Random;

/** How a clerk writes figures: what stands for nothing, and how the digits look. */
record Hand(Zero zero, Digits digits, int remarkPercent, Random dice) {

  /** What stands where the figure is 0. */
  enum Zero {
    ZERO("0"),
    BLANK(""),
    SLASH("/"),
    DASH("—"),
    WIDE_HYPHEN("－"),
    NONE("无"),
    /** Sometimes a 0, sometimes nothing. */
    MIXED("0");

    private final String text;

    Zero(String text) {
      this.text = text;
    }
  }

  /** How digits look. */
  enum Digits {
    PLAIN,
    WIDE,
    GROUPED
  }

  static Hand of(Random dice) {
    Zero zero = Dice.chance(dice, 50) ? Zero.ZERO : Dice.pick(dice, Zero.values());
    Digits digits = Dice.chance(dice, 70) ? Digits.PLAIN : Dice.pick(dice, Digits.values());
    return new Hand(zero, digits, Dice.chance(dice, 10) ? 10 : 0, dice);
  }

  /** A hand that hides nothing. */
  static Hand plain(Random dice) {
    return new Hand(Zero.ZERO, Digits.PLAIN, 0, dice);
  }

  String write(BigDecimal value, String unit) {
    if (value.signum() == 0) {
      return zero == Zero.MIXED && dice.nextBoolean() ? "" : wide(zero.text);
    }
    String text = digits == Digits.GROUPED ? grouped(value) : value.toPlainString();
    if (!unit.isEmpty() && Dice.chance(dice, remarkPercent)) {
      text += unit;
    }
    return wide(text);
  }

  private String wide(String text) {
    if (digits != Digits.WIDE) {
      return text;
    }
    StringBuilder wide = new StringBuilder();
    text.chars()
        .forEach(c -> wide.append((char) (Character.isDigit(c) || c == '.' ? c - '!' + '！' : c)));
    return wide.toString();
  }

  private static String grouped(BigDecimal value) {
    String[] parts = value.toPlainString().split("\\.", 2);
    String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    return parts.length == 1 ? whole : whole + "." + parts[1];
  }
}
