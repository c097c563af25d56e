package gouji.clerk;

import gouji.archive.MessageJson;
import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Message;
import gouji.report.Report;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is told, by queue, to those who wait for what becomes of submissions. */
final class Notices {
  private Notices() {}

  /** A message for each document. */
  static List<Message> of(
      Entry entry, List<Outcome> outcomes, Instant decidedAt, ReportTexts texts) {
    List<Message> messages = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      messages.add(of(entry, outcome, decidedAt, texts));
    }
    return messages;
  }

  static Message of(Entry entry, Outcome outcome, Instant decidedAt, ReportTexts texts) {
    MessageJson.Handling handling =
        new MessageJson.Handling(entry.id(), entry.receivedAt(), decidedAt);
    String body =
        outcome instanceof Failure failure
            ? MessageJson.of(failure, entry.sha256(), handling)
            : body((Verdict) outcome, handling, texts);
    String address = "gouji." + Fate.of(outcome).name().toLowerCase(Locale.ROOT);
    return Message.of(address, entry.id(), about(entry, outcome), body);
  }

  private static String body(Verdict verdict, MessageJson.Handling handling, ReportTexts texts) {
    return verdict.accepted()
        ? MessageJson.of(texts.of(verdict), handling)
        : MessageJson.of(verdict, handling);
  }

  /** The body, where it could be told: what is told of one must come in order. */
  private static String about(Entry entry, Outcome outcome) {
    Report report = outcome instanceof Verdict verdict ? verdict.report() : null;
    String organization = report == null ? null : report.identity().organization();
    return organization == null ? entry.id() : organization;
  }
}
