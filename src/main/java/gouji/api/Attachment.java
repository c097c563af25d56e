package gouji.api;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How a file is to be called that a caller keeps, after RFC 6266. */
final class Attachment {
  private static final String PLAIN = "!#$&+-.^_`|~";
  private static final int LONGEST_ENDING = 9;
  private static final int LONGEST = 200;

  private Attachment() {}

  /**
   * The value of {@code Content-Disposition}.
   *
   * @param name as whoever handed it in called it, perhaps with a path
   * @param otherwise what programs call it that know no name but a plain one
   */
  static String called(String name, String otherwise) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int[] kept = last.codePoints().map(c -> isHarmful(c) ? '_' : c).limit(LONGEST).toArray();
    String safe = new String(kept, 0, kept.length);
    return "attachment; filename=\""
        + otherwise
        + ending(safe)
        + "\"; filename*=UTF-8''"
        + encoded(safe.isEmpty() ? otherwise : safe);
  }

  private static boolean isHarmful(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || "\"<>|?*:".indexOf(c) >= 0;
  }

  /** What tells programs the kind of file, if it is plain. */
  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot);
    boolean plain =
        ending.length() > 1
            && ending.length() <= LONGEST_ENDING
            && ending.substring(1).chars().allMatch(Attachment::isLetterOrDigit);
    return plain ? ending : "";
  }

  private static boolean isLetterOrDigit(int c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (isLetterOrDigit(b & 0xFF) || PLAIN.indexOf(b & 0xFF) >= 0) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return encoded.toString();
  }
}
