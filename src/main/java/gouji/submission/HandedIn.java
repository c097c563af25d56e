package gouji.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something handed in, as a way in brings it: its bytes, or a file too large for memory. */
public sealed interface HandedIn permits Submission, LargeFile {
  /** What is smaller is held in memory on its way into the vault: many may come at a time. */
  long SMALL = 4 << 20;

  /** A file as it is handed in; it has to lie there until it has been received. */
  static HandedIn of(String name, Path file, Origin origin) throws IOException {
    return Files.size(file) > SMALL
        ? new LargeFile(name, file, origin)
        : Submission.of(name, Bytes.of(Files.readAllBytes(file)), origin);
  }

  /** What the sender calls it. */
  String name();

  Origin origin();
}
