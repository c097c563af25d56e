package gouji.api;

import gouji.submission.Bytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What tells a content from any other. It is a weak tag: the same content may come compressed,
 * which the server leaves undone for strong ones.
 */
final class ContentTag {
  private static final int LENGTH = 32;

  private ContentTag() {}

  /** The tag of all content that these words tell. */
  static String of(@Nullable Object... words) {
    StringBuilder all = new StringBuilder();
    for (@Nullable Object word : words) {
      String text = String.valueOf(word);
      all.append(text.length()).append(':').append(text);
    }
    return of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] content) {
    return "W/\"" + Bytes.of(content).sha256().substring(0, LENGTH) + '"';
  }

  /** The content, to be asked for anew each time, and sent only if it is another. */
  static ResponseEntity<byte[]> answer(MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(of(content))
        .header("X-Content-Type-Options", "nosniff")
        .contentType(type)
        .body(content);
  }
}
