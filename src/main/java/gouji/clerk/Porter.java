package gouji.clerk;

import gouji.archive.Outbox;
import gouji.ledger.CurrentReport;
import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Ledger;
import gouji.ledger.Message;
import gouji.ledger.RulingBook;
import gouji.ledger.Years;
import gouji.submission.Bytes;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the outbox to what the ledger says. Every step may be taken twice, and by several at once.
 */
final class Porter {
  private final Ledger ledger;
  private final RulingBook rulings;
  private final Outbox outbox;
  private final Knowledge knowledge;
  private final long maxBytes;
  private final Clock clock;

  Porter(Ledger ledger, Outbox outbox, Knowledge knowledge, long maxBytes, Clock clock) {
    this.ledger = ledger;
    this.rulings = ledger.rulings();
    this.outbox = outbox;
    this.knowledge = knowledge;
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  /** Lays out what was accepted of a submission, and holds the years beside it against it. */
  void layOut(String id, ReportTexts texts) throws IOException {
    for (Outcome outcome : ledger.outcomes(id)) {
      if (outcome instanceof Verdict verdict && verdict.accepted()) {
        Years years = layOut(verdict, texts);
        // Looked at from both years, as either may have been decided while the other was examined.
        review(years.current(), years.last(), texts);
        review(years.next(), years.current(), texts);
      }
    }
  }

  /** Takes away what lies there of an earlier decision, and holds no more. */
  void withdraw(Entry before) throws IOException {
    withdraw(before.id(), before.documents());
  }

  private void withdraw(String id, List<Entry.Document> before) throws IOException {
    if (before.isEmpty()) {
      return;
    }
    Entry now = ledger.find(id).orElseThrow();
    Set<String> places =
        now.documents().stream().map(Entry.Document::place).collect(Collectors.toSet());
    for (Entry.Document document : before) {
      String place = document.place().isEmpty() ? unnoted(now, document) : document.place();
      if (!place.isEmpty() && !places.contains(place)) {
        withdraw(id, document, place);
      }
    }
  }

  /** Where a rejected document was laid out by someone who could not note it any more. */
  private String unnoted(Entry entry, Entry.Document former) throws IOException {
    for (Entry.Document document : entry.documents()) {
      String sha256 = document.sha256();
      if (document.number() == former.number()
          && former.fate() == Fate.REJECTED
          && sha256 != null) {
        return outbox
            .rejected(document.name(), sha256, entry.receivedAt(), entry.id())
            .map(outbox::told)
            .orElse("");
      }
    }
    return "";
  }

  private void withdraw(String id, Entry.Document document, String place) throws IOException {
    String organization = document.organization();
    Integer year = document.year();
    if (document.fate() != Fate.ACCEPTED) {
      outbox.withdraw(place, id);
    } else if (organization != null && year != null) {
      if (ledger.reports().of(organization, year).isEmpty()) {
        outbox.withdrawReport(place);
      }
      // Also where there was none a moment ago: it may have been laid out, and taken away by us.
      Years years = ledger.reports().around(organization, year);
      ReportTexts texts = new ReportTexts();
      if (years.current().isPresent()) {
        layOut(years.current().get().verdict(), texts);
      }
      // What the year after was held against may be another report now, or none.
      review(years.next(), years.current(), texts);
    }
  }

  /** Lets the outbox show what people ruled on a submission, if it may not yet. */
  void settle(String id) throws IOException {
    Optional<Instant> since = rulings.unsettledSince(id);
    if (since.isEmpty()) {
      return;
    }
    Entry entry = ledger.find(id).orElseThrow();
    if (entry.state() == Entry.State.WAITING) {
      return;
    }
    List<Entry.Document> former = rulings.former(id);
    Set<Integer> ruledOn = new HashSet<>();
    former.forEach(document -> ruledOn.add(document.number()));
    List<Outcome> outcomes = ledger.outcomes(id);
    for (Entry.Document document : entry.documents()) {
      Outcome outcome = outcomes.get(document.number() - 1);
      if (ruledOn.contains(document.number())
          && document.fate() == Fate.REJECTED
          && outcome instanceof Verdict verdict
          && !verdict.accepted()) {
        rulings.placed(id, document.number(), outbox.told(rejected(entry, verdict)));
      }
    }
    layOut(id, new ReportTexts());
    withdraw(id, former);
    rulings.settled(id, since.get());
  }

  private Path rejected(Entry entry, Verdict verdict) throws IOException {
    Bytes original = entry.size() > maxBytes ? null : ledger.submission(entry.id()).bytes();
    return rejected(entry, original, verdict);
  }

  /** Lays out a rejected document; {@code original} is null where it is too large to lie there. */
  Path rejected(Entry entry, @Nullable Bytes original, Verdict verdict) throws IOException {
    return outbox.rejected(verdict, original, entry.name(), entry.receivedAt(), entry.id());
  }

  /**
   * Lays out the newest report of a body and year, which need not be the one given.
   *
   * @return what is known of the body by then
   */
  private Years layOut(Verdict verdict, ReportTexts texts) throws IOException {
    Years before = knowledge.around(verdict);
    while (before.current().isPresent()) {
      outbox.accepted(texts.of(before.current().get().verdict()));
      // Someone else may have decided a newer one meanwhile, and laid it out before us.
      Years after = knowledge.around(verdict);
      if (after.current().equals(before.current())) {
        return after;
      }
      before = after;
    }
    return before;
  }

  /** Holds a report against last year's as it is known now, which may have come after it. */
  private void review(
      Optional<CurrentReport> known, Optional<CurrentReport> last, ReportTexts texts)
      throws IOException {
    if (known.isEmpty()) {
      return;
    }
    CurrentReport report = known.get();
    Verdict revised = knowledge.inTheLightOf(last, report.verdict());
    if (revised.findings().equals(report.verdict().findings())) {
      return;
    }
    Entry entry = ledger.find(report.id()).orElseThrow();
    List<Message> told = List.of(Notices.of(entry, revised, clock.instant(), texts));
    if (ledger.reports().revise(report, revised, told)) {
      layOut(revised, texts);
    } else {
      Years years = knowledge.around(revised);
      review(years.current(), years.last(), texts);
    }
  }
}
