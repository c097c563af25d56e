package gouji.api;

import gouji.submission.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what the documents of one request are known again, should it come twice: the caller, and the
 * key that he chose.
 */
final class Once {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private Once() {}

  static @Nullable String of(String caller, @Nullable String key) {
    if (key == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      throw ProblemException.invalid("key-invalid");
    }
    // Callers and keys may hold anything; a hash is of one length, and tells them apart as well.
    String text = caller + '\n' + key;
    return "upload " + Bytes.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
  }
}
