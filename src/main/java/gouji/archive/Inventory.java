package gouji.archive;

import gouji.submission.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies in an outbox, whether it belongs there or not. */
public final class Inventory {
  private final Path outbox;

  Inventory(Path outbox) {
    this.outbox = outbox;
  }

  /**
   * The folder of a rejected or quarantined document.
   *
   * @param id the submission that it says it is about
   */
  public record Place(String place, String id) {}

  /** The folders of rejected and quarantined documents; those of others are passed over. */
  public List<Place> documents() throws IOException {
    List<Place> places = new ArrayList<>();
    for (String fate : List.of("rejected", "quarantined")) {
      for (Path day : folders(outbox.resolve(fate))) {
        for (Path document : folders(day)) {
          Tag.id(document).ifPresent(id -> places.add(new Place(told(outbox, document), id)));
        }
      }
    }
    return places;
  }

  /** The folders of accepted reports. */
  public List<String> reports() throws IOException {
    List<String> places = new ArrayList<>();
    for (Path year : folders(outbox.resolve("accepted"))) {
      folders(year).forEach(place -> places.add(told(outbox, place)));
    }
    return places;
  }

  /** The original that lies beside the findings on it, if it is still the one of that hash. */
  public Optional<Bytes> original(String place, String sha256) throws IOException {
    Path folder = outbox.resolve(place);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream content = Files.newInputStream(file)) {
          if (Bytes.sha256(content).equals(sha256)) {
            return Optional.of(Bytes.of(Files.readAllBytes(file)));
          }
        }
      }
    }
    return Optional.empty();
  }

  static String told(Path outbox, Path place) {
    return outbox.relativize(place).toString().replace('\\', '/');
  }

  private static List<Path> folders(Path in) throws IOException {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(in)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }
}
