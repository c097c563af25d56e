package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AheadTest {
  private final List<String> ended = new ArrayList<>();

  @Test
  void comesUpBesideWhoeverBeganItAndIsWaitedFor() throws Exception {
    CountDownLatch meanwhile = new CountDownLatch(1);
    Ahead<String> ahead =
        Ahead.begin(
            "part",
            () -> {
              meanwhile.await();
              return Thread.currentThread().getName();
            },
            ended::add);
    meanwhile.countDown();
    assertThat(ahead.get()).isEqualTo("gouji-part").isSameAs(ahead.get());
  }

  @Test
  void whyItDoesNotComeUpIsToldToAllWhoAsk() throws Exception {
    IllegalArgumentException why = new IllegalArgumentException("gouji.data: not there");
    Ahead<String> ahead =
        Ahead.begin(
            "part",
            () -> {
              throw why;
            },
            ended::add);
    assertThatThrownBy(ahead::get).isSameAs(why);
    assertThatThrownBy(ahead::get).isSameAs(why);
    ahead.end();
    assertThat(ended).isEmpty();
  }

  /** Where the start fails meanwhile, nobody comes to ask. */
  @Test
  void isTakenDownAlsoIfNobodyAskedForIt() throws Exception {
    Ahead.begin("part", () -> "there", ended::add).end();
    assertThat(ended).containsExactly("there");
  }
}
