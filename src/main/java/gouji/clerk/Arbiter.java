package gouji.clerk;

import gouji.archive.Outbox;
import gouji.ledger.Actor;
import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Judgement;
import gouji.ledger.Ledger;
import gouji.ledger.Message;
import gouji.ledger.RulingBook;
import gouji.ledger.Standing;
import gouji.ledger.Trace;
import gouji.submission.Origin;
import gouji.verdict.Ruled;
import gouji.verdict.Ruling;
import gouji.verdict.Rulings;
import gouji.verdict.UntenableException;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes what people rule over what the machine read, and sees to all that follows: the fate, the
 * outbox, those who are told. The ruling comes first; what follows is seen to again after a crash.
 */
public final class Arbiter {
  private final Ledger ledger;
  private final RulingBook book;
  private final Outbox outbox;
  private final Knowledge knowledge;
  private final Porter porter;
  private final boolean replies;
  private final Clock clock;

  /**
   * An arbiter.
   *
   * @param maxBytes what is larger does not lie in the outbox
   * @param replies whether mails are to be answered
   */
  public Arbiter(Ledger ledger, Outbox outbox, long maxBytes, boolean replies, Clock clock) {
    this.ledger = ledger;
    this.book = ledger.rulings();
    this.outbox = outbox;
    this.knowledge = new Knowledge(ledger);
    this.porter = new Porter(ledger, outbox, knowledge, maxBytes, clock);
    this.replies = replies;
    this.clock = clock;
  }

  /** How a document stands; none where it waits, or could not be examined. */
  public Optional<Standing> standing(String id, int number) {
    return book.standing(id, number);
  }

  /**
   * What would be in force, were rulings made.
   *
   * @param faults why some of them, by their places, could not be made; the verdict is without them
   */
  public record Preview(Verdict inForce, Map<Integer, UntenableException.Fault> faults) {}

  /** What would be in force, were these rulings made on a document. Nothing is written. */
  public Preview preview(Standing standing, List<? extends Ruling> rulings) {
    Map<Integer, UntenableException.Fault> faults = new TreeMap<>();
    Rulings all = standing.rulings();
    for (int place = 0; place < rulings.size(); place++) {
      try {
        all = with("", all, List.of(rulings.get(place)));
      } catch (UntenableException e) {
        faults.put(place, e.fault());
      }
    }
    return new Preview(knowledge.inTheLight(all.inForce()), faults);
  }

  /**
   * Rules on a document: all of the rulings, in order, or none.
   *
   * @param who rules
   * @param version the state of the document that he saw
   * @return what becomes of the document
   * @throws OvertakenException if the document is no longer as he saw it
   * @throws UntenableException if one of the rulings cannot be made
   */
  public Fate rule(Actor who, String id, int number, String version, List<? extends Ruling> rulings)
      throws IOException, OvertakenException, UntenableException {
    Trace.begin(id);
    try {
      Fate fate = write(who, id, number, version, rulings);
      Diary.ruled(number, rulings.size(), fate);
      show(id);
      return fate;
    } finally {
      Trace.end();
    }
  }

  private Fate write(
      Actor who, String id, int number, String version, List<? extends Ruling> rulings)
      throws IOException, OvertakenException, UntenableException {
    Standing seen =
        standing(id, number)
            .filter(standing -> standing.version().equals(version))
            .orElseThrow(OvertakenException::new);
    Rulings all = with(who.name(), seen.rulings(), rulings);
    Verdict inForce = knowledge.inTheLight(all.inForce());
    Fate fate = Fate.of(inForce);
    Entry entry = ledger.find(id).orElseThrow();
    List<Message> told = List.of(Notices.of(entry, inForce, clock.instant(), new ReportTexts()));
    List<Ruled> made = all.made().subList(seen.rulings().made().size(), all.made().size());
    boolean heard = fate != seen.document().fate() || made.stream().anyMatch(Arbiter::addressed);
    Judgement judgement =
        new Judgement(
            who,
            seen,
            made,
            inForce,
            place(seen, inForce),
            told,
            heard && isAnswered(entry.origin()));
    if (!book.rule(judgement)) {
      throw new OvertakenException();
    }
    return fate;
  }

  /** It is for the sender, whether the fate changes by it or not. */
  private static boolean addressed(Ruled ruled) {
    return ruled.ruling() instanceof Ruling.Rejection;
  }

  private Rulings with(String by, Rulings before, List<? extends Ruling> rulings)
      throws UntenableException {
    // As the ledger keeps it.
    Instant now = Instant.ofEpochMilli(clock.millis());
    Rulings all = before;
    for (Ruling ruling : rulings) {
      all = all.and(by, now, ruling);
    }
    return all;
  }

  /** Where its files will be; those of what is rejected find their place when they are laid out. */
  private String place(Standing seen, Verdict inForce) {
    if (inForce.accepted()) {
      return outbox.told(outbox.placeOf(inForce));
    }
    return seen.document().fate() == Fate.REJECTED ? seen.document().place() : "";
  }

  private boolean isAnswered(Origin origin) {
    return replies && origin.way() == Origin.Way.MAIL && !origin.from().isEmpty();
  }

  /** What is ruled is ruled, also where the outbox cannot show it yet. */
  private void show(String id) {
    try {
      porter.settle(id);
    } catch (IOException | RuntimeException e) {
      Diary.notShown(e);
    }
  }
}
