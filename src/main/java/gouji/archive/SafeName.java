package gouji.archive;

import gouji.submission.Bytes;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name that a sender gave, made one that any file system takes as the name of a single file or
 * folder: it leads nowhere else, hides nothing, and is no device of Windows. A name that is fine as
 * it is stays as it is, Chinese ones foremost.
 */
final class SafeName {
  /** File systems end at 255 bytes; what is put behind a name needs some, too. */
  static final int MOST_BYTES = 200;

  private static final int LONGEST_EXTENSION = 16;
  private static final int HASH = 20;
  private static final Pattern HASHED = Pattern.compile("~[0-9a-f]{" + HASH + "}$");
  private static final Pattern EDGES = Pattern.compile("^[\\s\\u3000]+|[\\s\\u3000.]+$");

  /** Windows takes these for devices, whatever extension follows. */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])\\s*(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  private SafeName() {}

  /** The name of a file; of a path, or of a document inside a container, the last name. */
  static String file(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = harmless(last);
    if (bytes(safe) <= MOST_BYTES) {
      return safe;
    }
    int dot = safe.lastIndexOf('.');
    String extension = dot < 0 ? "" : safe.substring(dot);
    return bytes(extension) > LONGEST_EXTENSION
        ? marked(safe, last)
        : marked(safe, last, MOST_BYTES - bytes(extension)) + extension;
  }

  /** The name of a folder for a document; a document inside a container keeps its whole label. */
  static String folder(String name) {
    String safe = harmless(name);
    return bytes(safe) <= MOST_BYTES ? safe : marked(safe, name);
  }

  /**
   * The name of a folder for whoever is called that: two different names never get the same, not
   * even on a file system that takes capitals for small letters, or é for e and an accent.
   */
  static String distinct(String name) {
    String safe = harmless(name);
    boolean asItIs =
        safe.equals(name)
            && bytes(name) <= MOST_BYTES
            && !HASHED.matcher(name).find()
            && Normalizer.isNormalized(name, Normalizer.Form.NFC)
            && name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).equals(name);
    return asItIs ? name : marked(safe, name);
  }

  /**
   * Where the safe name lies in a folder. In the locale C, the one of most containers, Java makes
   * no path of a Chinese name; of an URI that spells out each byte it does.
   */
  static Path in(Path folder, String safe) {
    try {
      return folder.resolve(safe);
    } catch (InvalidPathException e) {
      StringBuilder uri = new StringBuilder("file:///");
      for (byte b : safe.getBytes(StandardCharsets.UTF_8)) {
        uri.append(String.format(Locale.ROOT, "%%%02X", b));
      }
      return folder.resolve(Path.of(URI.create(uri.toString())).getFileName());
    }
  }

  /** The hash of a text, of the length that names have room for. */
  static String hash(String text, int length) {
    // Char by char, as an encoding would take all halves of surrogate pairs for one.
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
    bytes.asCharBuffer().put(text);
    return Bytes.of(bytes.array()).sha256().substring(0, length);
  }

  private static String marked(String safe, String name) {
    return marked(safe, name, MOST_BYTES);
  }

  private static String marked(String safe, String name, int most) {
    return cut(safe, most - HASH - 1) + "~" + hash(name, HASH);
  }

  private static String harmless(String name) {
    StringBuilder safe = new StringBuilder(name.length());
    name.codePoints().map(c -> isHarmful(c) ? '_' : c).forEach(safe::appendCodePoint);
    String text = EDGES.matcher(safe).replaceAll("");
    boolean odd = text.isEmpty() || text.startsWith(".") || text.startsWith("-");
    return odd || DEVICE.matcher(text).matches() ? "_" + text : text;
  }

  private static boolean isHarmful(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> "/\\:*?\"<>|\uFFFD".indexOf(c) >= 0;
    };
  }

  /** As much of the text as fits, no character cut in two. */
  private static String cut(String text, int most) {
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      used += bytes(Character.toString(c));
      if (used > most) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
