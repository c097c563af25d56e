package gouji.access;

import gouji.ledger.Account;
import gouji.ledger.ApiKey;
import gouji.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The users and keys as they stand in the ledger, looked up at most once a second: every request
 * asks for them, and commands beside the gateway change them.
 */
final class Roll {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final Clock clock;
  private volatile Page page;

  private record Page(Instant at, Map<String, Account> accounts, Map<String, ApiKey> keys) {}

  Roll(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.page = read();
  }

  boolean anyUser() {
    return !page().accounts.isEmpty();
  }

  Optional<Account> user(String name) {
    return Optional.ofNullable(page().accounts.get(name));
  }

  Optional<ApiKey> key(String hash) {
    return Optional.ofNullable(page().keys.get(hash));
  }

  /** Looks again at once, as something was changed here. */
  void renew() {
    page = read();
  }

  private Page page() {
    Page known = page;
    Duration age = Duration.between(known.at, clock.instant());
    if (age.isNegative() || age.compareTo(FRESH) >= 0) {
      known = read();
      page = known;
    }
    return known;
  }

  private Page read() {
    return new Page(
        clock.instant(),
        ledger.accounts().all().stream()
            .collect(Collectors.toUnmodifiableMap(Account::name, Function.identity())),
        ledger.apiKeys().all().stream()
            .collect(Collectors.toUnmodifiableMap(ApiKey::hash, Function.identity())));
  }
}
