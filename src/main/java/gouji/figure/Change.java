package gouji.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number with a word or an arrow before it that says which way it went: 增5, 减少 4 项, ↓3. */
final class Change {
  private static final Pattern WORDED =
      Pattern.compile("(?:(增加|新增|增|上升|↑)|减少|减|下降|↓) *([0-9][0-9,.]*) *(.*)");

  private Change() {}

  /** The change that a text states, with its sign; null where it states none, or more than one. */
  static Figure.@Nullable Amount of(String raw) {
    if (raw.chars().noneMatch(c -> "增减升降↑↓".indexOf(c) >= 0)) {
      return null;
    }
    Printed printed = Printed.of(raw);
    Matcher matcher = WORDED.matcher(printed.plain());
    if (!matcher.matches() || !(matcher.group(3).isEmpty() || Remark.is(matcher.group(3)))) {
      return null;
    }
    Optional<BigDecimal> number = Numeral.value(matcher.group(2));
    boolean more = matcher.group(1) != null;
    return number
        .map(n -> new Figure.Amount(more ? n : n.negate(), printed.text(), printed.text()))
        .orElse(null);
  }
}
