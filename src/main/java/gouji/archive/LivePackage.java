package gouji.archive;

import gouji.form.Form;
import gouji.submission.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The data package made for whoever asks: each file line by line from its source, nothing of it
 * kept. Its files have the columns and lines of those in the outbox.
 */
public final class LivePackage {
  /** What describes the files. */
  public static final String DESCRIPTOR = PackageWriter.DESCRIPTOR;

  private final PackageLayout layout;

  /** The package over reports on the forms. */
  public LivePackage(List<Form> forms) {
    this.layout = PackageLayout.of(forms);
  }

  /** A file of the package. */
  public final class Part {
    private final Resource resource;

    private Part(Resource resource) {
      this.resource = resource;
    }

    public String fileName() {
      return resource.fileName();
    }

    /** Whether it holds figures, and so has no line of a report that was not accepted. */
    public boolean holdsFigures() {
      return layout.tables().stream().anyMatch(table -> table.resource().equals(resource));
    }

    /**
     * Writes the file, each line as soon as its source hands on the report. The stream is not
     * closed, so that one which breaks off can be told from one that is complete.
     *
     * @param byteOrderMark whether it begins with the mark by which Excel knows UTF-8
     */
    public void write(DatasetSource source, boolean byteOrderMark, OutputStream out)
        throws IOException {
      CsvLines csv = new CsvLines(out, resource, byteOrderMark);
      try {
        source.forEach(
            verdict -> {
              try {
                for (List<@Nullable String> line : new Lines(verdict).in(resource, layout)) {
                  csv.write(line);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      csv.flush();
    }
  }

  /** The file of that name, as {@code applications} or {@code findings}. */
  public Optional<Part> part(String name) {
    return layout.resources().filter(file -> file.name().equals(name)).findFirst().map(Part::new);
  }

  /**
   * Describes the files.
   *
   * @param path where each is, by its file name
   */
  public void describe(Function<String, String> path, OutputStream out) throws IOException {
    Descriptor.write(
        layout
            .resources()
            .map(file -> new Descriptor.File(file, path.apply(file.fileName()), null))
            .toList(),
        out);
  }

  /** What changes when the columns do, or what is said of them. */
  public String edition() {
    return Bytes.of(layout.toString().getBytes(StandardCharsets.UTF_8)).sha256();
  }
}
