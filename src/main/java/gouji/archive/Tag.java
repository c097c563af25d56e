package gouji.archive;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which document a folder is about, written into it: the number under which the ledger knows the
 * submission, the document's name and the hash of its bytes. By it a document that comes again,
 * after a crash, finds the folder that it has.
 */
record Tag(String id, String file, String sha256) {
  static final String NAME = "submission.txt";

  private static final String ID = "编号：";

  String text() {
    return ID
        + "%s\n文件：%s\n指纹：%s\n"
            .formatted(Plain.oneLine(id), Plain.oneLine(file), Plain.oneLine(sha256));
  }

  /**
   * Lets a staged folder appear under the first of its names that no other document has; where it
   * is there already, what changed since.
   *
   * @return where it is
   */
  Path settle(Staging staging, Path parent) throws IOException {
    for (String name : folderNames()) {
      Path folder = SafeName.in(parent, name);
      if (staging.appearsAs(folder)) {
        return folder;
      }
      if (marks(folder)) {
        staging.publishInto(folder, NAME);
        return folder;
      }
    }
    throw new FileAlreadyExistsException(parent.toString(), null, "no folder left for " + id);
  }

  /** The folder that the document has there. */
  Optional<Path> found(Path parent) throws IOException {
    for (String name : folderNames()) {
      Path folder = SafeName.in(parent, name);
      if (marks(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private boolean marks(Path folder) throws IOException {
    Path tag = folder.resolve(NAME);
    return Files.isRegularFile(tag) && Files.readString(tag).equals(text());
  }

  /** The number of the submission that a folder is about, where that is written into it. */
  static Optional<String> id(Path folder) throws IOException {
    Path tag = folder.resolve(NAME);
    if (!Files.isRegularFile(tag)) {
      return Optional.empty();
    }
    String first = Files.readString(tag).lines().findFirst().orElse("");
    return first.startsWith(ID) ? Optional.of(first.substring(ID.length())) : Optional.empty();
  }

  /** Names for the folder, the next to be taken where another document has the one before. */
  private List<String> folderNames() {
    String name = SafeName.folder(file);
    return List.of(
        name, name + "~" + SafeName.hash(text(), 8), name + "~" + SafeName.hash(text(), 40));
  }
}
