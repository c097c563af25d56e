package gouji.made;

import java.util.List;
import java.util.Random;

/** Choices that a seed decides. */
final class Dice {
  private Dice() {}

  static <T> T pick(Random dice, List<T> choices) {
    return choices.get(dice.nextInt(choices.size()));
  }

  @SafeVarargs
  static <T> T pick(Random dice, T... choices) {
    return choices[dice.nextInt(choices.length)];
  }

  static boolean chance(Random dice, int percent) {
    return dice.nextInt(100) < percent;
  }

  static double between(Random dice, double low, double high) {
    return low + dice.nextDouble() * (high - low);
  }
}
