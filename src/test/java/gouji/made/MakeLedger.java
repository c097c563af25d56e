package gouji.made;

import gouji.document.Limits;
import gouji.form.Shelf;
import gouji.ledger.Filler;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.DirectExaminer;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fills a ledger with very many reports that look as if they had been handed in: verdicts on some
 * hundred made documents, each in the name of many bodies and years.
 */
public final class MakeLedger {
  private static final Format[] FORMATS = {Format.PDF, Format.DOCX, Format.HTML};
  private static final int YEARS = 5;
  private static final int FIRST_YEAR = 2021;
  private static final int ONE_REJECTED_IN = 10;
  private static final String BEGIN = "2026-01-05T01:00:00Z";
  private static final Duration APART = Duration.ofMillis(1500);

  private final List<Verdict> accepted = new ArrayList<>();
  private final List<Verdict> rejected = new ArrayList<>();

  private MakeLedger(int documents) {
    DirectExaminer examiner = new DirectExaminer(Shelf.standard().forms(), Limits.DEFAULT);
    Fault[] faults = Fault.values();
    for (int seed = 0; seed < documents; seed++) {
      Format format = FORMATS[seed % FORMATS.length];
      boolean spoilt = seed % ONE_REJECTED_IN == 0;
      Sample sample =
          spoilt
              ? Sample.spoilt(format, seed, faults[seed / ONE_REJECTED_IN % faults.length])
              : Sample.sound(format, seed);
      Submission submission =
          Submission.of(
              sample.name(), sample.bytes(), new Origin(Origin.Way.FOLDER, sample.name()));
      examiner.examine(
          submission,
          outcome -> {
            if (outcome instanceof Verdict verdict && verdict.report() != null) {
              (verdict.accepted() ? accepted : rejected).add(verdict);
            }
          });
    }
  }

  /** {@code MakeLedger FOLDER COUNT}: so many reports into the ledger of a folder of data. */
  public static void main(String[] args) throws IOException {
    fill(Path.of(args[0]), Integer.parseInt(args[1]), 200, "");
  }

  /**
   * Fills a ledger.
   *
   * @param documents how many documents are made, whose verdicts are used over and over
   * @param spoilt the body whose only report cannot be read back, or nothing; see {@link #body}
   */
  public static void fill(Path data, int count, int documents, String spoilt) throws IOException {
    Files.createDirectories(data);
    MakeLedger made = new MakeLedger(documents);
    SetClock clock = new SetClock(BEGIN);
    try (Filler filler = new Filler(data, Shelf.standard().forms(), clock)) {
      for (int i = 0; i < count; i++) {
        boolean sound = i % ONE_REJECTED_IN != 1;
        List<Verdict> models = sound ? made.accepted : made.rejected;
        Verdict verdict = inTheNameOf(models.get(i % models.size()), i, count);
        Origin origin = new Origin(Origin.Way.FOLDER, verdict.file());
        Bytes none = Bytes.of(new byte[0]);
        filler.enter(
            new Submission(verdict.file(), none, verdict.sha256(), origin),
            verdict.sha256(),
            verdict,
            (sound ? "accepted/" : "rejected/") + i);
        clock.pass(APART);
      }
      if (!spoilt.isEmpty()) {
        filler.spoil(spoilt);
      }
    }
  }

  /** The body in whose name the report of that number is, of so many. */
  public static String body(int i, int count) {
    // Not in the order in which they come in.
    long shuffled = i * 7919L % Math.max(1, (count + YEARS - 1) / YEARS);
    return String.format(Locale.ROOT, "青岚县第%05d街道办事处", shuffled);
  }

  private static Verdict inTheNameOf(Verdict verdict, int i, int count) {
    Report report = verdict.report();
    if (report == null) {
      throw new IllegalStateException("only reports are kept");
    }
    int bodies = Math.max(1, (count + YEARS - 1) / YEARS);
    int year = FIRST_YEAR + i / bodies;
    Report renamed =
        new Report(
            report.form(),
            new Identity(body(i, count), year, year, null),
            report.entries(),
            report.sections(),
            report.outdated());
    String sha256 = Bytes.of(("made " + i).getBytes(StandardCharsets.UTF_8)).sha256();
    String ending = verdict.file().substring(verdict.file().lastIndexOf('.'));
    String file = body(i, count) + year + "年度报告" + ending;
    return new Verdict(file, sha256, renamed, verdict.findings());
  }
}
