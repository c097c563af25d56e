package gouji.desk;

import gouji.check.Rule;
import gouji.check.Rules;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What rules are called: in Chinese as slips call them, and in English by words of the desk. */
final class RuleTitles {
  /** The rule that is broken where a correction holds no longer. */
  static final String LAPSED = "desk.lapsed";

  private final MessageSource words;

  RuleTitles(MessageSource words) {
    this.words = words;
  }

  /** The title of a rule; the code of one that a form of the user's own brings. */
  public String say(String code, Locale locale) {
    String chinese = Rules.rule(code).map(Rule::title).orElse(code);
    return String.valueOf(words.getMessage("rule." + code, null, chinese, locale));
  }
}
