package gouji.desk;

import gouji.ledger.Event;
import java.util.Locale;
import java.util.Set;

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

  /** The kinds that there are words for. */
  private static final Set<String> KNOWN =
      Set.of("received", "reopened", "replaced", "revised", "failed", "pushed", "replied");

  /**
   * An event.
   *
   * @param confidential whether whoever looks may see what failed
   */
  static Happening of(Event event, Moments moments, boolean confidential) {
    String at = moments.say(event.at());
    return switch (event.kind()) {
      case "decided" ->
          new Happening(at, Words.of("event.decided." + event.text().toLowerCase(Locale.ROOT)), "");
      case "failed" ->
          new Happening(at, Words.of("event.failed"), confidential ? event.text() : "");
      case "ruled" -> {
        String[] parts = event.text().split(" by ", 2);
        String kind = parts[0].split(" ", 2)[0];
        String who = parts.length > 1 ? parts[1] : "";
        yield new Happening(at, Words.of("event.ruled." + kind, who), "");
      }
      case "received" -> new Happening(at, Words.of("event.received", event.text()), "");
      default ->
          KNOWN.contains(event.kind())
              ? new Happening(at, Words.of("event." + event.kind()), event.text())
              : new Happening(at, Words.of("event.other", event.kind()), event.text());
    };
  }
}
