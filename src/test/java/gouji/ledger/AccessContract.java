package gouji.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.ledger.LoginFailures.Attempt;
import gouji.made.SetClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a ledger promises of users, keys, those who failed to log in, and who did what. */
abstract class AccessContract extends WithLedger {
  private static final Actor ZHANG = new Actor("张三", "10.0.0.7");

  private final SetClock clock = new SetClock("2026-03-01T08:00:00Z");

  @BeforeEach
  void access() throws IOException {
    ledger = Ledger.open(database, vault, Books.FORMS, clock);
  }

  @Test
  void whatSomeoneDidIsKeptInOrder() {
    AuditLog log = ledger.auditLog();
    log.note(ZHANG, "rejection", "A", "第三页缺表");
    clock.pass(Duration.ofSeconds(1));
    log.note(ZHANG, "correction", "B", "12", "21");
    assertThat(log.before(Long.MAX_VALUE, 10))
        .containsExactly(
            new Deed(
                2, Instant.parse("2026-03-01T08:00:01Z"), ZHANG, "correction", "B", "12", "21"),
            new Deed(
                1, Instant.parse("2026-03-01T08:00:00Z"), ZHANG, "rejection", "A", "", "第三页缺表"));
    assertThat(log.before(2, 10)).extracting(Deed::about).containsExactly("A");
    assertThat(log.before(Long.MAX_VALUE, 1)).extracting(Deed::about).containsExactly("B");
    assertThat(log.about("A")).hasSize(1);
  }

  @Test
  void usersComeAndGoAndTheLogSaysBywhom() {
    Accounts accounts = ledger.accounts();
    assertThat(accounts.add("李四", Role.VIEWER, "{x}1", ZHANG)).isTrue();
    assertThat(accounts.add("李四", Role.OPERATOR, "{x}2", ZHANG)).isFalse();
    Account first = accounts.all().get(0);
    assertThat(first.role()).isEqualTo(Role.VIEWER);
    assertThat(first.password()).isEqualTo("{x}1");
    assertThat(first.toString()).doesNotContain("{x}1");

    assertThat(accounts.changeRole("李四", Role.REVIEWER, ZHANG)).isTrue();
    Account second = accounts.all().get(0);
    assertThat(accounts.changePassword("李四", "{x}3", ZHANG)).isTrue();
    Account third = accounts.all().get(0);
    assertThat(List.of(first.stamp(), second.stamp(), third.stamp())).doesNotHaveDuplicates();
    assertThat(third.role()).isEqualTo(Role.REVIEWER);

    assertThat(accounts.remove("李四", ZHANG)).isTrue();
    assertThat(accounts.all()).isEmpty();
    assertThat(accounts.remove("李四", ZHANG)).isFalse();
    assertThat(accounts.changeRole("李四", Role.VIEWER, ZHANG)).isFalse();
    assertThat(accounts.changePassword("李四", "{x}4", ZHANG)).isFalse();
    assertThat(ledger.auditLog().about("李四"))
        .extracting(deed -> deed.what() + ": " + deed.was() + " > " + deed.becomes())
        .containsExactly(
            "user added:  > viewer",
            "role changed: viewer > reviewer",
            "password changed:  > ",
            "user removed: reviewer > ");
  }

  @Test
  void nobodyChangesHisPasswordAfterItWasChangedForHim() {
    Accounts accounts = ledger.accounts();
    accounts.add("李四", Role.VIEWER, "{x}1", ZHANG);
    Account first = accounts.all().get(0);
    Actor himself = new Actor("李四", "10.0.0.8");
    Account second = accounts.changeOwnPassword("李四", first.stamp(), "{x}2", himself).orElseThrow();
    assertThat(accounts.all()).containsExactly(second);
    assertThat(second.password()).isEqualTo("{x}2");
    assertThat(second.stamp()).isNotEqualTo(first.stamp());
    assertThat(accounts.changeOwnPassword("李四", first.stamp(), "{x}3", himself)).isEmpty();
    assertThat(accounts.all()).containsExactly(second);
    assertThat(ledger.auditLog().about("李四"))
        .extracting(deed -> deed.actor().name() + " " + deed.what())
        .containsExactly("张三 user added", "李四 password changed");
  }

  @Test
  void keysComeAndGoAndTheirUseIsNotedByTheMinute() {
    ApiKeys keys = ledger.apiKeys();
    assertThat(keys.add("统计", Role.VIEWER, "hash", ZHANG)).isTrue();
    assertThat(keys.add("统计", Role.VIEWER, "other", ZHANG)).isFalse();
    assertThat(used()).isNull();
    keys.used(keys.all().get(0));
    Instant first = clock.instant();
    ApiKey seen = keys.all().get(0);
    clock.pass(Duration.ofSeconds(59));
    keys.used(seen);
    assertThat(used()).isEqualTo(first);
    clock.pass(Duration.ofSeconds(1));
    keys.used(seen);
    assertThat(used()).isEqualTo(clock.instant());
    assertThat(keys.remove("统计", ZHANG)).isTrue();
    assertThat(keys.remove("统计", ZHANG)).isFalse();
    assertThat(ledger.auditLog().about("统计"))
        .extracting(Deed::what)
        .containsExactly("key added", "key removed");
  }

  private @Nullable Instant used() {
    return ledger.apiKeys().all().get(0).usedAt();
  }

  @Test
  void whoFailsOftenWaitsLongerEachTime() {
    LoginFailures failures = ledger.loginFailures();
    for (int i = 0; i < 4; i++) {
      assertThat(failures.begin("name", "address" + i)).isEqualTo(new Attempt(null, null));
    }
    assertThat(failures.begin("name", "a").lockedUntil()).isEqualTo(after(30));
    assertThat(failures.begin("name", "b").refusedUntil()).isEqualTo(after(30));
    assertThat(failures.begin("other", "b")).isEqualTo(new Attempt(null, null));
    clock.pass(Duration.ofSeconds(30));
    assertThat(failures.begin("name", "c").lockedUntil()).isEqualTo(after(60));
    for (int i = 0; i < 10; i++) {
      clock.pass(Duration.ofHours(1));
      failures.begin("name", "c");
    }
    assertThat(failures.begin("name", "d").refusedUntil()).isEqualTo(after(3600));
    clock.pass(Duration.ofHours(25));
    assertThat(failures.begin("name", "e")).isEqualTo(new Attempt(null, null));
  }

  @Test
  void anAddressIsLockedOutWhateverTheNames() throws IOException {
    LoginFailures failures = ledger.loginFailures();
    for (int i = 0; i < 20; i++) {
      assertThat(failures.begin("name" + i, "address").refusedUntil()).isNull();
    }
    assertThat(failures.begin("another", "address").refusedUntil()).isEqualTo(after(30));
    assertThat(failures.begin("another", "elsewhere").refusedUntil()).isNull();
    Ledger restarted = Ledger.open(database, vault, Books.FORMS, clock);
    assertThat(restarted.loginFailures().begin("one", "address").refusedUntil())
        .isEqualTo(after(30));
  }

  @Test
  void anOfficeWhereSomeoneMistypesEveryDayIsNeverLockedOut() {
    LoginFailures failures = ledger.loginFailures();
    for (int day = 0; day < 60; day++) {
      assertThat(failures.begin("mistyped" + day, "office")).isEqualTo(new Attempt(null, null));
      for (int hour = 0; hour < 12; hour++) {
        assertThat(failures.begin("known", "office")).isEqualTo(new Attempt(null, null));
        failures.succeeded("known", "office");
        clock.pass(Duration.ofMinutes(115));
      }
    }
  }

  @Test
  void aLockHoldsToItsEndThoughTheFailuresBeforeItAreForgotten() {
    LoginFailures failures = ledger.loginFailures();
    Instant nextDay = after(24 * 3600 + 1);
    Instant locked = clock.instant();
    while (locked.isBefore(nextDay)) {
      clock.pass(Duration.between(clock.instant(), locked));
      Instant until = failures.begin("name", "address" + locked).lockedUntil();
      locked = until == null ? locked : until;
    }
    clock.pass(Duration.between(clock.instant(), nextDay));
    assertThat(failures.begin("other", "elsewhere").refusedUntil()).isNull();
    assertThat(failures.begin("name", "another").refusedUntil()).isEqualTo(locked);
    clock.pass(Duration.between(clock.instant(), locked));
    assertThat(failures.begin("name", "another")).isEqualTo(new Attempt(null, null));
  }

  @Test
  void whoSucceedsIsForgivenButHisAddressOnlyThisOnce() {
    LoginFailures failures = ledger.loginFailures();
    for (int i = 0; i < 19; i++) {
      failures.begin("name" + i, "address");
    }
    failures.begin("known", "address");
    failures.succeeded("known", "address");
    assertThat(failures.begin("known", "address").lockedUntil()).isEqualTo(after(30));
    for (int i = 0; i < 3; i++) {
      failures.begin("known", "elsewhere");
    }
    failures.succeeded("known", "elsewhere");
    assertThat(failures.begin("known", "elsewhere")).isEqualTo(new Attempt(null, null));
  }

  @Test
  void manyAtOnceAreNoBetterThanOneAfterTheOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Attempt>> attempts = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        String address = "address" + i;
        attempts.add(() -> ledger.loginFailures().begin("name", address));
      }
      int tried = 0;
      for (Future<Attempt> attempt : threads.invokeAll(attempts)) {
        tried += attempt.get().refusedUntil() == null ? 1 : 0;
      }
      assertThat(tried).isEqualTo(5);
    } finally {
      threads.shutdown();
    }
  }

  private Instant after(long seconds) {
    return clock.instant().plusSeconds(seconds);
  }

  @Test
  void whoHasSomethingExaminedAgainIsWrittenDown() throws IOException {
    String id = accept("a", "青岚县人民政府", 2024);
    assertThat(ledger.reopen(id, ZHANG)).isTrue();
    assertThat(ledger.reopen(id, ZHANG)).as("it waits already").isFalse();
    assertThat(ledger.history(id))
        .filteredOn(event -> event.kind().equals("reopened"))
        .extracting(Event::text)
        .containsExactly("张三");
    assertThat(ledger.auditLog().about(id + " a.pdf"))
        .singleElement()
        .satisfies(
            deed -> {
              assertThat(deed.actor()).isEqualTo(ZHANG);
              assertThat(deed.what()).isEqualTo("reopened");
            });
  }
}
