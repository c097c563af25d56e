package gouji.camel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose mails are taken in, and how many. */
public final class Admission {
  private static final Duration HOUR = Duration.ofHours(1);

  private final List<String> allowed;
  private final String server;
  private final int perHour;
  private final Arrivals arrivals;
  private final Clock clock;

  /**
   * A rule for senders.
   *
   * @param allowed addresses, and domains with all below them; none allows all
   * @param server as what our own mail server signs what it found out of a sender; if empty, nobody
   *     need have been vouched for
   * @param perHour how many mails of one sender are taken in within an hour; 0 is without limit
   */
  public Admission(
      List<String> allowed, String server, int perHour, Arrivals arrivals, Clock clock) {
    this.allowed = allowed.stream().map(Admission::normal).filter(a -> !a.isEmpty()).toList();
    this.server = server;
    this.perHour = perHour;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  void check(MailHeader header) throws UnacceptableMailException {
    Optional<String> objection = objection(header);
    if (objection.isPresent()) {
      throw new UnacceptableMailException(objection.get());
    }
  }

  private Optional<String> objection(MailHeader header) {
    String sender = header.sender();
    if (!allowed.isEmpty() && allowed.stream().noneMatch(entry -> covers(entry, sender))) {
      return Optional.of(named(sender) + " is not among those who may send");
    }
    if (!server.isEmpty() && !vouchedFor(header, sender)) {
      return Optional.of(server + " does not vouch for " + named(sender));
    }
    if (perHour > 0 && arrivals.from(sender, clock.instant().minus(HOUR)) >= perHour) {
      return Optional.of(named(sender) + " sent more than " + perHour + " mails within an hour");
    }
    return Optional.empty();
  }

  private boolean vouchedFor(MailHeader header, String sender) {
    return !sender.isEmpty()
        && AuthenticationResults.of(server, header.all("Authentication-Results"))
            .vouchFor(domain(sender));
  }

  private static boolean covers(String entry, String sender) {
    return entry.contains("@")
        ? entry.equals(sender)
        : !sender.isEmpty() && AuthenticationResults.within(domain(sender), entry);
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static String named(String sender) {
    return sender.isEmpty() ? "a sender who cannot be told" : sender;
  }

  /** {@code @gov.cn} is the same as {@code gov.cn}. */
  private static String normal(String entry) {
    String lower = entry.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("@") ? lower.substring(1) : lower;
  }
}
