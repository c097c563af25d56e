package gouji.archive;

import gouji.form.Table;
import gouji.report.Report;
import gouji.verdict.Verdict;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of an accepted report: its JSON, and a CSV file for each table of its form. */
final class ReportFiles {
  static final String REPORT = "report.json";

  private final PackageLayout layout;
  private final boolean byteOrderMark;

  ReportFiles(PackageLayout layout, boolean byteOrderMark) {
    this.layout = layout;
    this.byteOrderMark = byteOrderMark;
  }

  void write(Path into, ReportText report) throws IOException {
    tables(into, report.verdict());
    write(into.resolve(REPORT), report::write);
  }

  /** The CSV files alone. */
  void tables(Path into, Verdict verdict) throws IOException {
    Set<String> codes = codes(verdict);
    Lines lines = new Lines(verdict);
    for (TableResource table : layout.tables()) {
      if (codes.contains(table.resource().name())) {
        try (CsvFile csv = new CsvFile(into, table.resource(), byteOrderMark)) {
          for (List<@Nullable String> line : lines.table(table)) {
            csv.write(line);
          }
        }
      }
    }
  }

  /** The names of files that reports of other forms have, and this one does not. */
  List<String> others(Verdict verdict) {
    Set<String> codes = codes(verdict);
    return layout.tables().stream()
        .map(TableResource::resource)
        .filter(resource -> !codes.contains(resource.name()))
        .map(Resource::fileName)
        .toList();
  }

  private static Set<String> codes(Verdict verdict) {
    Report report = Objects.requireNonNull(verdict.report());
    return report.form().tables().stream().map(Table::code).collect(Collectors.toSet());
  }

  /** What is written into a file, but for the end of its last line. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  static void write(Path file, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.write(out);
      out.write('\n');
    }
  }
}
