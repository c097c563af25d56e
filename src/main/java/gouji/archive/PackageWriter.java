package gouji.archive;

import gouji.check.Finding;
import gouji.form.Form;
import gouji.verdict.Verdict;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data package while it is written. Verdicts are written as they come and none is kept, so that a
 * run may be as long as it likes. The files appear in the folder when the package is published, and
 * not at all if it is closed before.
 */
public final class PackageWriter implements Closeable {
  static final String DESCRIPTOR = "datapackage.json";
  private static final String SLIPS = "findings.txt";
  private static final String BETWEEN_SLIPS = "\n" + "─".repeat(40) + "\n\n";
  private static final String DUPLICATE = "submission.duplicate";

  private final Staging staging;
  private final Publication publication;
  private final PackageLayout layout;
  private final Writer slips;
  private final Map<Resource, CsvFile> files = new LinkedHashMap<>();

  /** How many findings were written of each report, by its key. */
  private final Map<String, Integer> written = new HashMap<>();

  private PackageWriter(
      Staging staging,
      Publication publication,
      PackageLayout layout,
      Writer slips,
      boolean byteOrderMark)
      throws IOException {
    this.staging = staging;
    this.publication = publication;
    this.layout = layout;
    this.slips = slips;
    for (Resource resource : layout.resources().toList()) {
      files.put(resource, new CsvFile(staging.folder(), resource, byteOrderMark));
    }
  }

  /**
   * Begins a package for reports on the forms.
   *
   * @param byteOrderMark whether each CSV file begins with the mark by which Excel knows UTF-8
   */
  public static PackageWriter into(Path folder, List<Form> forms, boolean byteOrderMark)
      throws IOException {
    PackageLayout layout = PackageLayout.of(forms);
    Staging staging = Staging.in(folder);
    try {
      Writer slips = Files.newBufferedWriter(staging.folder().resolve(SLIPS));
      return new PackageWriter(
          staging, done -> done.publishInto(folder, DESCRIPTOR), layout, slips, byteOrderMark);
    } catch (IOException e) {
      staging.close();
      throw e;
    }
  }

  /**
   * Begins a package of accepted reports alone, which has no slips. Closing it closes the staging.
   */
  static PackageWriter of(
      Staging staging, Publication publication, PackageLayout layout, boolean byteOrderMark)
      throws IOException {
    return new PackageWriter(staging, publication, layout, Writer.nullWriter(), byteOrderMark);
  }

  /** How the complete files come to be seen. */
  interface Publication {
    void publish(Staging complete) throws IOException;
  }

  /**
   * Adds a verdict. Bytes that were handed in before are the same report: of these only the finding
   * that says so is added, as a report has one line.
   */
  public void add(Verdict verdict) throws IOException {
    Lines lines = new Lines(verdict);
    boolean first = !written.containsKey(verdict.sha256());
    int place = written.getOrDefault(verdict.sha256(), 0);
    for (Finding finding : verdict.findings()) {
      if (first || finding.rule().equals(DUPLICATE)) {
        place++;
        file(layout.findings()).write(lines.finding(finding, place));
      }
    }
    written.put(verdict.sha256(), place);
    if (first) {
      file(layout.reports()).write(lines.report());
    }
    if (first && verdict.accepted()) {
      addFigures(lines);
    }
    if (first && !verdict.accepted()) {
      slips.write(Slip.of(verdict) + BETWEEN_SLIPS);
    }
  }

  private void addFigures(Lines lines) throws IOException {
    for (TableResource table : layout.tables()) {
      for (var line : lines.table(table)) {
        file(table.resource()).write(line);
      }
    }
  }

  private CsvFile file(Resource resource) {
    CsvFile file = files.get(resource);
    if (file == null) {
      throw new IllegalStateException("closed, or no such resource: " + resource.name());
    }
    return file;
  }

  /** Lets the package appear in its folder, in place of one that may be there. */
  public void publish() throws IOException {
    slips.close();
    List<Descriptor.File> complete = new ArrayList<>();
    for (CsvFile file : files.values()) {
      file.close();
      complete.add(file.written());
    }
    Path descriptor = staging.folder().resolve(DESCRIPTOR);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(descriptor))) {
      Descriptor.write(complete, out);
    }
    publication.publish(staging);
  }

  @Override
  public void close() throws IOException {
    try (staging;
        slips) {
      for (CsvFile file : files.values()) {
        file.close();
      }
      files.clear();
    }
  }
}
