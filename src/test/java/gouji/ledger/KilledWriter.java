package gouji.ledger;

import gouji.submission.Bytes;
import gouji.submission.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;

/**
 * A program that receives and decides without end, telling what it has done, until it is killed.
 */
final class KilledWriter {
  private static final int SIZE = 300_000;

  private KilledWriter() {}

  static Database database(Path folder) {
    return Database.open("jdbc:sqlite:" + folder.resolve("ledger.db"), "", "");
  }

  static Vault vault(Path folder) throws IOException {
    return Vault.at(folder.resolve("vault"));
  }

  /**
   * Writes into the folder named first; what it writes follows from the number that comes second.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Random random = new Random(Long.parseLong(args[1]));
    try (Database database = database(folder)) {
      Ledger ledger = Ledger.open(database, vault(folder), Books.FORMS, Clock.systemUTC());
      while (true) {
        byte[] content = new byte[SIZE];
        random.nextBytes(content);
        Submission submission = Submission.of("a.pdf", Bytes.of(content), Books.ORIGIN);
        String id = ledger.receive(submission);
        System.out.println("received " + id);
        ledger.decide(
            id,
            List.of(new Decision(Books.accepted(submission, "青岚县人民政府", 2024), "a")),
            List.of(Message.of("x", id, "", "{}")));
        System.out.println("decided " + id);
      }
    }
  }
}
