package gouji.reply;

import gouji.archive.Outbox;
import gouji.dossier.Dossier;
import gouji.dossier.Press;
import gouji.ledger.Entry;
import gouji.ledger.Owed;
import gouji.submission.Submission;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes replies: what became of each document, the figures of those accepted, the dossier. */
public final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final String ZIP = "application/zip";

  /** Mail servers take ten megabytes or more, of which a third goes to the encoding. */
  private static final long MOST_BYTES = 6L * 1024 * 1024;

  private final Outbox outbox;
  private final Press press;
  private final Wording wording;

  public Writer(Outbox outbox, Press press, ZoneId zone) {
    this.outbox = outbox;
    this.press = press;
    this.wording = new Wording(zone);
  }

  /**
   * Writes the reply to a mail.
   *
   * @param folder an empty one, where the parts of the dossier are put
   */
  Draft draft(Owed owed, Entry entry, Submission mail, List<Outcome> outcomes, Path folder)
      throws IOException, InterruptedException {
    Letter letter =
        new Letter(
            owed.address(),
            owed.submission() + "." + owed.round(),
            Wording.subject(entry, outcomes),
            wording.text(entry, outcomes, false),
            List.of(),
            mail.bytes());
    List<Verdict> accepted = verdicts(outcomes).filter(Verdict::accepted).toList();
    if (!accepted.isEmpty()) {
      letter =
          letter.with(
              new Letter.Enclosure(Wording.DATA, ZIP, DataZip.of(accepted, outbox, folder)));
    }
    List<Verdict> rejected =
        verdicts(outcomes).filter(v -> !v.accepted()).limit(Wording.MOST_SLIPS).toList();
    List<File> parts = new ArrayList<>();
    List<File> slips = new ArrayList<>();
    List<Optional<Path>> pages =
        rejected.isEmpty() ? List.of() : press.pages(mail, rejected, folder);
    long size = 0;
    for (int i = 0; i < rejected.size(); i++) {
      File slip = slip(rejected.get(i), entry, folder.resolve("slip-" + i + ".pdf"));
      slips.add(slip);
      parts.add(slip);
      size += slip.length();
      File marked = pages.get(i).map(Path::toFile).orElse(null);
      if (marked != null && size + marked.length() <= MOST_BYTES) {
        parts.add(marked);
        size += marked.length();
      } else if (marked != null) {
        LOG.warn("pages of {} are left out of its dossier: too large for a mail", entry.id());
      }
    }
    boolean marked = parts.size() > slips.size();
    Letter full = marked ? letter.saying(wording.text(entry, outcomes, true)) : letter;
    return new Draft(owed, full, parts, letter, slips, folder);
  }

  private static File slip(Verdict verdict, Entry entry, Path file) throws IOException {
    String shown = Wording.shown(entry, verdict.file());
    Verdict named = new Verdict(shown, verdict.sha256(), verdict.report(), verdict.findings());
    Files.write(file, Dossier.slip(named, entry.id()));
    return file.toFile();
  }

  private static Stream<Verdict> verdicts(List<Outcome> outcomes) {
    return outcomes.stream().filter(Verdict.class::isInstance).map(Verdict.class::cast);
  }
}
