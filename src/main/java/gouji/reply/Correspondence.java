package gouji.reply;

import gouji.ledger.Entry;
import gouji.ledger.Ledger;
import gouji.ledger.Owed;
import gouji.ledger.Replies;
import gouji.submission.Bytes;
import gouji.submission.Submission;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The replies from being owed to being sent. Which are owed, the ledger knows; so none is lost
 * while the mail server is away, and only one node is at each.
 */
public final class Correspondence {
  private static final Logger LOG = LoggerFactory.getLogger(Correspondence.class);
  private static final Duration DAY = Duration.ofDays(1);

  /** What was begun and neither sent nor failed by then was lost with its program. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  /** No reply takes this long: what is older was left by a program that is gone. */
  private static final Duration LEFT = Duration.ofHours(1);

  /** The queue is given so long before what it did not bring is fetched. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int AT_A_TIME = 100;

  /** As long as mail servers do. */
  private static final Duration GIVEN_UP = Duration.ofDays(5);

  private final Ledger ledger;
  private final Replies replies;
  private final Writer writer;
  private final Etiquette etiquette;
  private final int perDay;
  private final Path folder;
  private final Clock clock;

  /**
   * The correspondence of a gateway.
   *
   * @param perDay how many replies go to one address within 24 hours
   * @param folder where replies are made, each in a folder of its own; cleared of what a crash has
   *     left there
   */
  public Correspondence(
      Ledger ledger, Writer writer, Etiquette etiquette, int perDay, Path folder, Clock clock)
      throws IOException {
    this.ledger = ledger;
    this.replies = ledger.replies();
    this.writer = writer;
    this.etiquette = etiquette;
    this.perDay = perDay;
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
    sweep(clock.instant().minus(LEFT));
  }

  private void sweep(Instant before) throws IOException {
    List<Path> left;
    try (Stream<Path> all = Files.list(folder)) {
      left = all.toList();
    }
    for (Path reply : left) {
      if (Files.getLastModifiedTime(reply).toInstant().isBefore(before)) {
        delete(reply);
      }
    }
  }

  /** The submissions whose replies failed a while ago, or were forgotten by the queue. */
  public List<String> due() {
    return replies.due(clock.instant().minus(PATIENCE), AT_A_TIME);
  }

  /** The reply to a submission; none if it is not owed, or somebody else is at it. */
  public @Nullable Draft draft(String id) throws IOException, InterruptedException {
    Optional<Owed> begun = replies.begin(id, clock.instant().plus(LEASE));
    if (begun.isEmpty()) {
      return null;
    }
    Owed owed = begun.get();
    Entry entry = ledger.find(id).orElseThrow();
    if (entry.state() == Entry.State.WAITING) {
      replies.postpone(owed, clock.instant().plus(FIRST_PAUSE));
      return null;
    }
    Submission mail = ledger.submission(id);
    Optional<String> objection = objection(owed, mail);
    if (objection.isPresent()) {
      replies.leave(owed, objection.get());
      LOG.info("{} is not answered: {}", id, objection.get());
      return null;
    }
    Path desk = Files.createTempDirectory(folder, "");
    try {
      return writer.draft(owed, entry, mail, ledger.outcomes(id), desk);
    } catch (IOException | InterruptedException | RuntimeException e) {
      delete(desk);
      throw e;
    }
  }

  private Optional<String> objection(Owed owed, Submission mail) {
    Optional<String> objection = etiquette.objection(mail.bytes(), owed.address());
    if (objection.isPresent()) {
      return objection;
    }
    Instant since = owed.beganAt().minus(DAY);
    return replies.before(owed, since) >= perDay
        ? Optional.of(perDay + " replies went to the same address within a day")
        : Optional.empty();
  }

  /** The reply with its dossier, where that is one part or none. */
  public Letter whole(Draft draft) throws IOException {
    List<File> parts = draft.parts();
    return parts.isEmpty()
        ? draft.letter()
        : bound(draft, Files.readAllBytes(parts.get(0).toPath()));
  }

  /** The reply with its dossier, whose parts have been merged. */
  public Letter bound(Draft draft, byte[] dossier) {
    return draft
        .letter()
        .with(new Letter.Enclosure(Wording.DOSSIER, "application/pdf", Bytes.of(dossier)));
  }

  /** The draft with slips alone, as its pages cannot be merged. */
  public Draft withoutPages(Draft draft) {
    return draft.withoutPages();
  }

  /** Notes that a reply was sent. */
  public void sent(Draft draft) {
    replies.sent(draft.owed());
    LOG.info("{} is answered", draft.owed().submission());
  }

  /** Notes that the reply to a submission could not be written or sent. */
  public void failed(String id, Setback setback) {
    Optional<Owed> found = replies.find(id);
    if (found.isEmpty()) {
      return;
    }
    Owed owed = found.get();
    Instant now = clock.instant();
    if (setback.lasting() || now.isAfter(owed.beganAt().plus(GIVEN_UP))) {
      replies.leave(owed, setback.why());
      LOG.error("{} remains unanswered: {}", id, setback.why());
    } else {
      replies.postpone(owed, now.plus(pause(owed.tries())));
      LOG.warn("{} could not be answered yet and waits in the ledger: {}", id, setback.why());
    }
  }

  private static Duration pause(int tries) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** Takes away what a draft needed on the way. */
  public void clear(Draft draft) throws IOException {
    delete(draft.folder());
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
