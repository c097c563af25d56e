package gouji.clerk;

import gouji.check.Finding;
import gouji.ledger.Decision;
import gouji.ledger.Fate;
import gouji.ledger.Message;
import gouji.ledger.Trace;
import gouji.submission.Printed;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the log says of a submission on its way: names of files and of rules, never what stands in a
 * document. Even the message of an exception may quote it, so only its kind is told.
 */
final class Diary {
  private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

  private Diary() {}

  static void decided(Decided decided) {
    for (int i = 0; i < decided.decisions().size(); i++) {
      placed(i + 1, decided.decisions().get(i));
    }
    Fate fate =
        Fate.gravest(decided.decisions().stream().map(Decision::outcome).map(Fate::of).toList());
    LOG.info(
        "decided {}: {} documents, examined in {} ms, laid out in {} ms, {} ms after it came in",
        name(fate),
        decided.decisions().size(),
        decided.examining().toMillis(),
        decided.placing().toMillis(),
        decided.since().toMillis());
  }

  private static void placed(int number, Decision decision) {
    Outcome outcome = decision.outcome();
    String file = Printed.of(outcome.file());
    if (outcome instanceof Failure failure) {
      LOG.warn(
          "document {} {}: quarantined for {}, in {}",
          number,
          file,
          kind(failure),
          Printed.of(decision.place()));
    } else if (outcome instanceof Verdict verdict && !verdict.accepted()) {
      LOG.info(
          "document {} {}: rejected for {}, in {}",
          number,
          file,
          errors(verdict),
          Printed.of(decision.place()));
    } else {
      // Its place is called after the body, which is told by the document.
      LOG.info("document {} {}: accepted", number, file);
    }
  }

  static void notYet(Exception e) {
    LOG.warn("not decided, to be tried again: {}", e.toString());
  }

  static void ruled(int number, int rulings, Fate fate) {
    LOG.info("document {}: {} rulings, now {}", number, rulings, name(fate));
  }

  static void notShown(Exception e) {
    LOG.warn("ruled on, but not shown in the outbox yet, to be tried again: {}", e.toString());
  }

  static void told(Message message) {
    Trace.begin(message.key());
    try {
      LOG.info("told {} by message {}", message.address(), message.name());
    } finally {
      Trace.end();
    }
  }

  static void queuedAgain(String id) {
    Trace.begin(id);
    try {
      LOG.info("queued again, as it waits for long");
    } finally {
      Trace.end();
    }
  }

  private static String errors(Verdict verdict) {
    return verdict.findings().stream()
        .filter(Finding::rejects)
        .map(Finding::rule)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** What was thrown, without what it says. */
  private static String kind(Failure failure) {
    String first = failure.trace().lines().findFirst().orElse("");
    return first.split(":", 2)[0];
  }

  static String name(Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }
}
