package gouji.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.Shelf;
import gouji.ledger.Database;
import gouji.ledger.Decision;
import gouji.ledger.Ledger;
import gouji.ledger.Message;
import gouji.ledger.Vault;
import gouji.made.SetClock;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the courier tries again, and when he gives up. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class CourierTest {
  private static final Duration GIVE_UP = Duration.ofDays(7);

  @TempDir Path home;

  private final SetClock clock = new SetClock("2026-03-01T08:00:00Z");
  private Database database;
  private Ledger ledger;
  private Courier courier;

  @BeforeEach
  void open() throws IOException {
    database = Database.open("jdbc:sqlite:" + home.resolve("ledger.db"), "", "");
    Vault vault = Vault.at(home.resolve("vault"));
    ledger = Ledger.open(database, vault, Shelf.standard().forms(), clock, true);
    courier = courier("a secret of some length");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void triesForDaysAtGrowingDistances() throws IOException {
    tell("甲", "{}");
    List<Duration> pauses = new ArrayList<>();
    String key = courier.due().get(0).key();
    Parcel parcel = fail(again(Duration.ofHours(2)));
    for (int i = 0; i < 12; i++) {
      Instant failed = clock.instant();
      parcel = again(Duration.ofSeconds(5));
      pauses.add(Duration.between(failed, clock.instant()));
      assertThat(parcel.key()).isEqualTo(key);
      fail(parcel);
    }
    assertThat(pauses).startsWith(Duration.ofSeconds(5), Duration.ofSeconds(10));
    assertThat(pauses).isSorted().endsWith(Duration.ofHours(1), Duration.ofHours(1));
    assertThat(ledger.pushes().counts().fault()).isEqualTo("ConnectException: refused");
  }

  @Test
  void laysAsideWhatDoesNotArriveAndGoesOn() throws IOException {
    tell("甲", "1");
    tell("甲", "2");
    fail(courier.due().get(0));
    clock.pass(GIVE_UP);
    courier.answered(courier.due().get(0), 410, null);
    assertThat(ledger.pushes().counts().aside()).isOne();
    assertThat(courier.due()).extracting(p -> p.push().message().body()).containsExactly("2");
  }

  @Test
  void leavesAServerAloneAsLongAsItAsks() throws IOException {
    tell("甲", "{}");
    assertThat(askedFor("120")).isEqualTo(Duration.ofMinutes(2));
    assertThat(askedFor(" 999999999 ")).isEqualTo(Duration.ofDays(1));
    String date = "Sun, 01 Mar 2037 08:00:00 GMT";
    assertThat(askedFor(date)).isEqualTo(Duration.ofDays(1));
    assertThat(askedFor("Sun, 01 Mar 2026 08:00:00 GMT")).isEqualTo(Duration.ofSeconds(40));
    assertThat(askedFor("soon")).isEqualTo(Duration.ofSeconds(80));
  }

  @Test
  void signsTheTimeAndTheBody() throws IOException {
    // printf '1772352000.{"组织":"甲"}' | openssl dgst -sha256 -hmac 'a secret of some length'
    tell("甲", "{\"组织\":\"甲\"}");
    Parcel parcel = courier.due().get(0);
    assertThat(parcel.payload()).isEqualTo("{\"组织\":\"甲\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(parcel.signature())
        .isEqualTo(
            "t=1772352000,v1=0e0c745aa1930df630971d122fa1c5670191f154f6629fe8c6c056129c8493ab");
  }

  @Test
  void takesNothingWhereNobodyIsToBeTold() throws IOException {
    tell("甲", "{}");
    assertThat(courier("").due()).isEmpty();
    assertThat(courier.due()).hasSize(1);
  }

  private Courier courier(String secret) {
    return new Courier(ledger.pushes(), secret, Duration.ofMinutes(1), GIVE_UP, clock);
  }

  /** How long the next parcel is left alone when the server answers with that. */
  private Duration askedFor(String retryAfter) {
    courier.answered(again(Duration.ofSeconds(5)), 429, retryAfter);
    Instant answered = clock.instant();
    Duration step = Duration.ofSeconds(20);
    while (courier.due().isEmpty()) {
      clock.pass(step);
    }
    Duration pause = Duration.between(answered, clock.instant());
    clock.pass(Duration.ofMinutes(1));
    return pause;
  }

  private Parcel again(Duration step) {
    List<Parcel> due = courier.due();
    while (due.isEmpty()) {
      clock.pass(step);
      due = courier.due();
    }
    return due.get(0);
  }

  private Parcel fail(Parcel parcel) {
    courier.unanswered(parcel, new ConnectException("refused"));
    return parcel;
  }

  private void tell(String about, String body) throws IOException {
    Origin origin = new Origin(Origin.Way.FOLDER, body);
    byte[] bytes = (about + body).getBytes(StandardCharsets.UTF_8);
    String id = ledger.receive(Submission.of(body, Bytes.of(bytes), origin));
    ledger.decide(
        id,
        List.of(new Decision(new Failure(body, "fault"), "place")),
        List.of(Message.of("gouji.quarantined", id, about, body)));
  }
}
