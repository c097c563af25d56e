package gouji.reply;

import gouji.archive.Outbox;
import gouji.report.Identity;
import gouji.submission.Bytes;
import gouji.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The figures of accepted reports as one archive of CSV files, a folder for each report. */
final class DataZip {
  /** So that the same reports give the same bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private DataZip() {}

  static Bytes of(List<Verdict> accepted, Outbox outbox, Path scratch) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Set<String> names = new HashSet<>();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (int i = 0; i < accepted.size(); i++) {
        Verdict verdict = accepted.get(i);
        Path files = Files.createDirectory(scratch.resolve("data-" + i));
        outbox.tables(verdict, files);
        String name = name(verdict, outbox);
        add(zip, names.add(name) ? name : name + "-" + (i + 1), files);
      }
    }
    return Bytes.of(bytes.toByteArray());
  }

  /** As the outbox calls the folder of the body, whose name has nothing that leads elsewhere. */
  private static String name(Verdict verdict, Outbox outbox) {
    Identity identity = Objects.requireNonNull(verdict.report()).identity();
    return outbox.placeOf(verdict).toFile().getName() + "-" + identity.year();
  }

  private static void add(ZipOutputStream zip, String folder, Path files) throws IOException {
    List<Path> all;
    try (Stream<Path> listed = Files.list(files)) {
      all = listed.sorted().toList();
    }
    for (Path file : all) {
      ZipEntry entry = new ZipEntry(folder + "/" + file.toFile().getName());
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      Files.copy(file, zip);
      zip.closeEntry();
    }
  }
}
