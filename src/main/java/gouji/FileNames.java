package gouji;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Names of files, Chinese ones too, in whatever locale. Where the locale is C or one that is not
 * installed, as in most containers, Java takes names for ASCII: it loses the characters of
 * arguments and of the folder it is in, and refuses to make a path of them. The bytes are there
 * nevertheless, and are UTF-8.
 */
final class FileNames {
  private static final String LOST = "\uFFFD";
  private static final Path OWN_ARGUMENTS = Path.of("/proc/self/cmdline");
  private static final String OWN_FOLDER = "/proc/self/cwd";
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private FileNames() {}

  /**
   * Whether files can have Chinese names for everything else in this program too. A folder that is
   * watched by others' code shows none of its files otherwise.
   */
  static boolean anyCanBe() {
    try {
      return Path.of("勾稽").getNameCount() == 1;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The arguments as they were typed. */
  static String[] typed(String[] arguments) throws IOException {
    boolean sound = Arrays.stream(arguments).noneMatch(argument -> argument.contains(LOST));
    if (sound || !Files.isReadable(OWN_ARGUMENTS)) {
      return arguments;
    }
    String[] all =
        new String(Files.readAllBytes(OWN_ARGUMENTS), StandardCharsets.UTF_8).split("\0", -1);
    // What follows the last NUL is no argument; what stands before ours is the JVM's.
    int end = all.length - 1;
    return Arrays.copyOfRange(all, end - arguments.length, end);
  }

  /**
   * The path of that name.
   *
   * @throws IllegalArgumentException if no file can have it
   */
  static Path path(String name) {
    String home = System.getProperty("user.dir", "");
    boolean homeless = home.contains(LOST);
    try {
      Path path = Path.of(name);
      if (path.isAbsolute() || !homeless) {
        return path;
      }
    } catch (InvalidPathException e) {
      if (name.chars().allMatch(c -> c < FIRST_BEYOND_ASCII)) {
        throw e;
      }
    }
    String folder = homeless ? OWN_FOLDER : home;
    return ofBytes(name.startsWith("/") ? name : folder + "/" + name);
  }

  /** An URI that spells out each byte becomes a path of just these bytes. */
  private static Path ofBytes(String absolute) {
    StringBuilder uri = new StringBuilder("file://");
    for (byte b : absolute.getBytes(StandardCharsets.UTF_8)) {
      uri.append(b == '/' ? "/" : String.format(Locale.ROOT, "%%%02X", b));
    }
    return Path.of(URI.create(uri.toString()));
  }

  /** The last name of a path. */
  static String last(Path path) {
    String name = String.valueOf(path.getFileName());
    if (!name.contains(LOST)) {
      return name;
    }
    String bytes = path.toUri().getRawPath().replaceFirst("/$", "");
    String last = bytes.substring(bytes.lastIndexOf('/') + 1);
    return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
