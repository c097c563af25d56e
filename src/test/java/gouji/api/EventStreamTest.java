package gouji.api;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.Shelf;
import gouji.ledger.Catalogue;
import gouji.ledger.Database;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import gouji.made.SetClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How long one who listens is told of what happens. */
class EventStreamTest {
  @Test
  void whoListensHasToComeAgainAfterAWhile(@TempDir Path folder) throws Exception {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("l.db"), "", "")) {
      Ledger.open(
          database, Vault.at(folder.resolve("vault")), Shelf.standard().forms(), Clock.systemUTC());
      SetClock clock = new SetClock("2026-03-01T08:00:00Z");
      Feed feed = new Feed(new Catalogue(database));
      Ending emitter = new Ending();
      EventStream stream = new EventStream(emitter, feed, Runnable::run, clock);
      stream.begin(feed.listen(stream));
      assertThat(emitter.said).as("where to go on from").startsWith("id:0\n");

      clock.pass(Duration.ofMinutes(14));
      stream.passed();
      assertThat(emitter.ended).isZero();
      assertThat(feed.size()).isOne();

      clock.pass(Duration.ofMinutes(1));
      stream.passed();
      stream.passed();
      assertThat(emitter.ended).isOne();
      assertThat(feed.size()).isZero();
    }
  }

  private static final class Ending extends SseEmitter {
    private String said = "";
    private int ended;

    @Override
    public void send(SseEventBuilder builder) throws IOException {
      Set<DataWithMediaType> parts = builder.build();
      said += parts.stream().map(part -> part.getData().toString()).collect(Collectors.joining());
      super.send(parts);
    }

    @Override
    public synchronized void complete() {
      ended++;
      super.complete();
    }
  }
}
