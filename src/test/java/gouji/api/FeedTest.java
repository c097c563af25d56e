package gouji.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.form.Shelf;
import gouji.ledger.Catalogue;
import gouji.ledger.Database;
import gouji.ledger.Happening;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who listen hear what happens, whatever becomes of others who do. */
class FeedTest {
  @Test
  void oneWhoFailsIsLeftOutAndTheOthersHearOn(@TempDir Path folder) throws Exception {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("l.db"), "", "")) {
      Ledger ledger =
          Ledger.open(
              database,
              Vault.at(folder.resolve("vault")),
              Shelf.standard().forms(),
              Clock.systemUTC());
      Feed feed = new Feed(new Catalogue(database));
      Heard heard = new Heard();
      feed.start();
      feed.listen(new Failing());
      feed.listen(heard);

      receive(ledger, "a");
      await().until(() -> heard.names.contains("a"));
      await().until(() -> feed.size() == 1);
      receive(ledger, "b");
      await().until(() -> heard.names.contains("b"));

      feed.stop();
      assertThat(heard.names).containsExactly("a", "b", "end");
    }
  }

  private static void receive(Ledger ledger, String name) throws Exception {
    Bytes bytes = Bytes.of(new byte[] {1});
    ledger.receive(Submission.of(name, bytes, new Origin(Origin.Way.UPLOAD, "")));
  }

  private static final class Heard implements Feed.Listener {
    private final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public void happened(List<Happening> news) {
      news.forEach(happening -> names.add(happening.name()));
    }

    @Override
    public void passed() {}

    @Override
    public void ended() {
      names.add("end");
    }
  }

  private static final class Failing implements Feed.Listener {
    @Override
    public void happened(List<Happening> news) {
      throw new IllegalStateException("its connection is in an odd state");
    }

    @Override
    public void passed() {
      throw new IllegalStateException("its connection is in an odd state");
    }

    @Override
    public void ended() {}
  }
}
