package gouji;

import gouji.form.Shelf;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that brings forms of the user's own. */
final class ShelfOption {
  @Option(
      names = "--forms",
      paramLabel = "DIR",
      description = "Know the forms of this folder too, one from each of its .yaml files.")
  private @Nullable String folder;

  Shelf shelf() {
    Shelf standard = Shelf.standard();
    Path path = folder();
    return path == null ? standard : standard.with(path);
  }

  @Nullable Path folder() {
    return folder == null ? null : FileNames.path(folder);
  }
}
