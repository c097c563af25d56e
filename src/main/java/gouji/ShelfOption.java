package gouji;

import gouji.form.Shelf;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that brings forms of the user's own. */
final class ShelfOption {
  @Option(
      names = "--forms",
      paramLabel = "DIR",
      description = "Know the forms of this folder too, one from each of its .yaml files.")
  private @Nullable String folder;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  Shelf shelf() {
    Shelf standard = Shelf.standard();
    Path path = folder();
    return path == null ? standard : standard.with(path);
  }

  @Nullable Path folder() {
    if (folder == null) {
      return null;
    }
    try {
      Path path = FileNames.path(folder);
      if (Files.isDirectory(path)) {
        return path;
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "no folder can be called " + folder, e);
    }
    throw new ParameterException(spec.commandLine(), "no such folder: " + folder);
  }
}
