package gouji.clerk;

import gouji.archive.VerdictJson;
import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Message;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is told, by queue, to those who wait for what becomes of submissions. */
final class Notices {
  private Notices() {}

  /** A message for each document. */
  static List<Message> of(Entry entry, List<Outcome> outcomes) throws IOException {
    List<Message> messages = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      messages.add(of(entry.id(), outcome));
    }
    return messages;
  }

  static Message of(String id, Outcome outcome) throws IOException {
    String address = "gouji." + Fate.of(outcome).name().toLowerCase(Locale.ROOT);
    return Message.of(address, id, body(outcome));
  }

  private static String body(Outcome outcome) throws IOException {
    if (outcome instanceof Failure failure) {
      return failure.file();
    }
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    VerdictJson.write((Verdict) outcome, json);
    return json.toString(StandardCharsets.UTF_8);
  }
}
