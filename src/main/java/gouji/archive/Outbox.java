package gouji.archive;

import gouji.form.Form;
import gouji.report.Report;
import gouji.submission.Bytes;
import gouji.verdict.Failure;
import gouji.verdict.Verdict;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders where people and programs find what became of what they handed in. Everything appears
 * there whole or not at all, and to place the same thing again changes nothing. Several programs
 * may share one outbox.
 */
public final class Outbox implements Closeable {
  private static final String STAGING = ".staging";
  private static final String FINDINGS = "findings.json";
  private static final String SLIP = "findings.txt";
  private static final String FAILURE = "failure.txt";
  private static final Set<String> TAKEN = Set.of(FINDINGS, SLIP, FAILURE, Tag.NAME);

  private final Path folder;
  private final StagingArea area;
  private final ReportFiles files;
  private final ZoneId zone;
  private final Dataset dataset;

  /** Reports of one body and year come one after another; those of others seldom wait for them. */
  private final Object[] turns = new Object[64];

  private Outbox(
      Path folder, StagingArea area, PackageLayout layout, boolean byteOrderMark, ZoneId zone) {
    this.folder = folder;
    this.area = area;
    this.files = new ReportFiles(layout, byteOrderMark);
    this.zone = zone;
    this.dataset = new Dataset(folder, area, layout, byteOrderMark);
    Arrays.setAll(turns, i -> new Object());
  }

  /**
   * Opens the outbox, making it if need be, and takes away what a killed program left half-written.
   *
   * @param byteOrderMark whether each CSV file begins with the mark by which Excel knows UTF-8
   * @param zone whose days the folders of rejected and quarantined documents are named after
   */
  public static Outbox at(Path folder, List<Form> forms, boolean byteOrderMark, ZoneId zone)
      throws IOException {
    PackageLayout layout = PackageLayout.of(forms);
    Disk.makeFolder(folder);
    StagingArea area = StagingArea.in(folder.resolve(STAGING));
    return new Outbox(folder, area, layout, byteOrderMark, zone);
  }

  /**
   * Places an accepted report: its JSON and a CSV file for each table of its form, in place of
   * those of an older report by the same body for the same year. Whoever sees the JSON sees its
   * tables.
   *
   * @return the folder of the body and year
   */
  public Path accepted(ReportText report) throws IOException {
    Verdict verdict = report.verdict();
    Path target = placeOf(verdict);
    Staging staging = Staging.in(area);
    try (staging) {
      files.write(staging.folder(), report);
      synchronized (turns[Math.floorMod(target.hashCode(), turns.length)]) {
        if (staging.appearsAs(target)) {
          return target;
        }
        for (String other : files.others(verdict)) {
          Files.deleteIfExists(target.resolve(other));
        }
        staging.publishInto(target, ReportFiles.REPORT);
      }
    }
    return target;
  }

  /** Whether an accepted report lies in its place as it was laid out, to the byte. */
  public boolean holds(Verdict verdict) throws IOException {
    Path place = placeOf(verdict);
    try (Staging staging = Staging.in(area)) {
      files.write(staging.folder(), ReportText.of(verdict));
      for (Path file : staging.files()) {
        Path laidOut = place.resolve(file.getFileName());
        if (!Files.isRegularFile(laidOut) || Files.mismatch(file, laidOut) >= 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** A place in the outbox as it is told to others, who may see the outbox under another path. */
  public String told(Path place) {
    return Inventory.told(folder, place);
  }

  /** The folder of an accepted report's body and year, which need not be there yet. */
  public Path placeOf(Verdict verdict) {
    Report report = verdict.report();
    String organization = report == null ? null : report.identity().organization();
    Integer year = report == null ? null : report.identity().year();
    if (!verdict.accepted() || organization == null || year == null) {
      throw new IllegalArgumentException("not an accepted report: " + verdict.sha256());
    }
    String name = SafeName.distinct(organization);
    return SafeName.in(folder.resolve("accepted").resolve(year.toString()), name);
  }

  /** Writes the CSV files of an accepted report, as they are placed, into a folder of another's. */
  public void tables(Verdict verdict, Path into) throws IOException {
    files.tables(into, verdict);
  }

  /**
   * Places a rejected document: the original, and what was found in it for programs and for people.
   *
   * @param original none where it is too large to lie here and in the vault
   * @param name the original's own name; the folder has that of the document, which may lie inside
   * @param at when it was handed in, so that it has the same folder whenever it is placed
   * @param id the number under which the ledger knows the submission
   * @return the folder of the document
   */
  public Path rejected(
      Verdict verdict, @Nullable Bytes original, String name, Instant at, String id)
      throws IOException {
    Tag tag = new Tag(id, verdict.file(), verdict.sha256());
    return place(
        "rejected",
        tag,
        original,
        name,
        at,
        into -> {
          ReportFiles.write(into.resolve(FINDINGS), out -> VerdictJson.writeFindings(verdict, out));
          Files.writeString(into.resolve(SLIP), Slip.of(verdict));
        });
  }

  /** The folder of a rejected document, if it has one. */
  public Optional<Path> rejected(String file, String sha256, Instant at, String id)
      throws IOException {
    return new Tag(id, file, sha256).found(day("rejected", at));
  }

  /**
   * Places a document that we failed to examine, likewise, with what happened instead of findings.
   */
  public Path quarantined(Failure failure, Bytes original, String name, Instant at, String id)
      throws IOException {
    Tag tag = new Tag(id, failure.file(), original.sha256());
    return place(
        "quarantined",
        tag,
        original,
        name,
        at,
        into -> Files.writeString(into.resolve(FAILURE), FailureNote.of(failure)));
  }

  private Path place(
      String fate, Tag tag, @Nullable Bytes original, String name, Instant at, Filling filling)
      throws IOException {
    Staging staging = Staging.in(area);
    try (staging) {
      Path into = staging.folder();
      filling.fill(into);
      Files.writeString(into.resolve(Tag.NAME), tag.text());
      if (original != null) {
        Files.write(SafeName.in(into, ownName(name)), original.array());
      }
      return tag.settle(staging, day(fate, at));
    }
  }

  private Path day(String fate, Instant at) {
    return folder.resolve(fate).resolve(LocalDate.ofInstant(at, zone).toString());
  }

  /**
   * Takes the folder of a rejected or quarantined document away, all of it at once, if it is about
   * that submission.
   *
   * @param place as it is told to others
   */
  public void withdraw(String place, String id) throws IOException {
    Path target = folder.resolve(place);
    if (Tag.id(target).filter(id::equals).isPresent()) {
      takeAway(target);
    }
  }

  /** Takes away what is laid out of a body and year of which no report is accepted any more. */
  public void withdrawReport(String place) throws IOException {
    Path target = folder.resolve(place);
    synchronized (turns[Math.floorMod(target.hashCode(), turns.length)]) {
      if (Files.isRegularFile(target.resolve(ReportFiles.REPORT))) {
        takeAway(target);
      }
    }
  }

  private void takeAway(Path target) throws IOException {
    Path away = area.newFolder().resolve("withdrawn");
    Files.move(target, away, StandardCopyOption.ATOMIC_MOVE);
    Disk.forceFolder(Objects.requireNonNull(target.getParent()));
    StagingArea.delete(Objects.requireNonNull(away.getParent()));
  }

  /** What lies here now. */
  public Inventory inventory() {
    return new Inventory(folder);
  }

  /** A sender may well call his document as we call our files. */
  private static String ownName(String name) {
    String safe = SafeName.file(name);
    return TAKEN.contains(safe.toLowerCase(Locale.ROOT)) ? "_" + safe : safe;
  }

  /**
   * Writes the data package over the reports, which all are accepted and each the newest of its
   * body and year. May be asked for at any time; what it costs grows with the reports there are.
   */
  public void dataset(DatasetSource reports) throws IOException {
    dataset.write(reports);
  }

  /** Gives up what is staged. */
  @Override
  public void close() throws IOException {
    area.close();
  }

  private interface Filling {
    void fill(Path folder) throws IOException;
  }
}
