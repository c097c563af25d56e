package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What keeps the data package fresh. */
class DatasetRouteTest {

  @Test
  void isRenewedAgainAndAgainAlsoAfterAFailure() throws Exception {
    Dataset dataset = new Dataset(new AtomicInteger());
    try (Traffic traffic = Traffic.on(Map.of("dataset", dataset), Map.of(), "dataset")) {
      await().until(() -> dataset.times.get() >= 2);
      assertThat(traffic).isNotNull();
    }
  }

  /** A data package that fails the first time. */
  public record Dataset(AtomicInteger times) {
    public void renew() {
      if (times.incrementAndGet() == 1) {
        throw new IllegalStateException("the disk is full");
      }
    }
  }
}
