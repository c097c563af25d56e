package gouji;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that arguments mean, in their order: a file itself, a folder all files below it by name
 * (by code point, the same in every locale). {@code faults} are the arguments that mean nothing,
 * and the folders that cannot be listed.
 */
record Inputs(List<Input> files, List<String> faults) {

  /** A file and the name that its verdict will bear: its path as the user would type it. */
  record Input(String name, Path path) {}

  /**
   * Finds the files.
   *
   * @param output the folder that the outputs go to, which is passed over inside other folders
   */
  static Inputs of(List<String> arguments, @Nullable Path output) {
    Inputs inputs = new Inputs(new ArrayList<>(), new ArrayList<>());
    arguments.forEach(argument -> inputs.add(argument, output));
    return inputs;
  }

  private void add(String argument, @Nullable Path output) {
    Path path;
    try {
      path = FileNames.path(argument);
    } catch (IllegalArgumentException e) {
      faults.add("no file can be called " + argument);
      return;
    }
    if (Files.isDirectory(path)) {
      addAll(argument.replaceFirst("(?<=.)[/\\\\]+$", ""), path, output);
    } else if (Files.exists(path)) {
      files.add(new Input(argument, path));
    } else {
      faults.add("no such file: " + argument);
    }
  }

  private void addAll(String name, Path folder, @Nullable Path output) {
    TreeMap<String, Path> entries = new TreeMap<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      listing.forEach(path -> entries.put(FileNames.last(path), path));
    } catch (IOException e) {
      faults.add("cannot list " + name + ": " + e);
      return;
    }
    entries.forEach(
        (last, path) -> {
          String full = name.endsWith("/") ? name + last : name + "/" + last;
          if (isHousekeeping(last) || (output != null && same(path, output))) {
            return;
          }
          // A link to a folder is not followed: it may lead back up.
          if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            addAll(full, path, output);
          } else if (Files.isRegularFile(path)) {
            files.add(new Input(full, path));
          }
        });
  }

  /** Hidden files, and those that Office and Windows leave beside documents. */
  private static boolean isHousekeeping(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }

  private static boolean same(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }
}
