package gouji.desk;

import gouji.ledger.Event;
import java.util.Locale;

/**
 * Something that happened to a submission, in words.
 *
 * @param text what more is known of it
 */
record Happening(String at, Words what, String text) {
  /** Whether what more is known takes several lines. */
  public boolean lines() {
    return text.indexOf(10) >= 0;
  }

  /**
   * An event.
   *
   * @param operator whether whoever looks may see what failed, in the words of the machine
   */
  static Happening of(Event event, Moments moments, People people, boolean operator) {
    String at = moments.say(event.at());
    String text = event.text();
    return switch (event.kind()) {
      case "decided" ->
          new Happening(at, Words.of("event.decided." + text.toLowerCase(Locale.ROOT)), "");
      case "ruled" -> {
        String[] parts = text.split(" by ", 2);
        String kind = parts[0].split(" ", 2)[0];
        String who = parts.length > 1 ? people.say(parts[1]) : "";
        yield new Happening(at, Words.of("event.ruled." + kind, who), "");
      }
      case "received", "answered" -> new Happening(at, Words.of(key(event.kind()), text), "");
      case "failed", "unanswered", "push laid aside" ->
          new Happening(at, Words.of(key(event.kind())), operator ? text : "");
      default -> new Happening(at, Words.of(key(event.kind())), "");
    };
  }

  static String key(String kind) {
    return "event." + kind.replace(' ', '-');
  }
}
