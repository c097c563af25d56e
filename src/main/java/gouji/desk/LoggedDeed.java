package gouji.desk;

import gouji.ledger.Deed;
import gouji.ledger.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What someone changed, as a line of the log in the language of the page. */
record LoggedDeed(
    String at, String who, String from, String what, String about, String was, String becomes) {
  private static final String UNTIL = "until ";

  static LoggedDeed of(Deed deed, Moments moments, MessageSource words, Locale locale) {
    return new LoggedDeed(
        moments.say(deed.at()),
        new People(words, locale).say(deed.actor().name()),
        deed.actor().from(),
        words.getMessage(key(deed.what()), null, locale),
        deed.about(),
        value(deed.what(), deed.was(), moments, words, locale),
        value(deed.what(), deed.becomes(), moments, words, locale));
  }

  static String key(String what) {
    return "deed." + what.replace(' ', '-');
  }

  /** Roles and times in words; whatever else people wrote as they did. */
  private static String value(
      String what, String value, Moments moments, MessageSource words, Locale locale) {
    return switch (what) {
      case "user added", "user removed", "role changed", "key added", "key removed" ->
          Arrays.stream(Role.values())
              .filter(role -> role.name().equalsIgnoreCase(value))
              .map(role -> words.getMessage("role." + role, null, locale))
              .findFirst()
              .orElse(value);
      case "locked out" ->
          value.startsWith(UNTIL)
              ? words.getMessage("log.until", new Object[] {moments.say(instant(value))}, locale)
              : value;
      default -> value;
    };
  }

  private static Instant instant(String until) {
    return Instant.parse(until.substring(UNTIL.length()));
  }
}
