package gouji.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void idsOfOneMillisecondSort() {
    assertThat(Stream.generate(ids(NOW, "")::next).limit(1000))
        .isSorted()
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).matches("[0-9A-HJKMNP-TV-Z]{13}"));
  }

  @Test
  void whatComesLaterSortsLater() {
    String id = ids(NOW, "").next();
    assertThat(ids(NOW.plusMillis(1), "").next()).isGreaterThan(id);
    assertThat(ids(Instant.parse("2109-05-01T00:00:00Z"), "").next()).isGreaterThan(id);
  }

  @Test
  void whatComesLaterSortsLaterAlsoWhereTheClockWasPutBack() {
    String id = ids(NOW, "").next();
    assertThat(ids(NOW.minusSeconds(3600), id).next()).isGreaterThan(id);
  }

  private static Ids ids(Instant now, String last) {
    return new Ids(Clock.fixed(now, ZoneOffset.UTC), last);
  }
}
