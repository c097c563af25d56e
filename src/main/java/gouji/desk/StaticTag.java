package gouji.desk;

import gouji.submission.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;

/**
 * The tags by which browsers know whether what pages are made of is still the same. Files in the
 * jar of every version have the same time, so a tag is made from what they hold.
 */
final class StaticTag {
  private static final int LENGTH = 16;

  private final Map<String, String> known = new ConcurrentHashMap<>();

  String of(Resource resource) {
    return known.computeIfAbsent(resource.getDescription(), description -> made(resource));
  }

  private static String made(Resource resource) {
    try (InputStream content = resource.getInputStream()) {
      return '"' + Bytes.sha256(content).substring(0, LENGTH) + '"';
    } catch (IOException e) {
      throw new UncheckedIOException("a part of the pages cannot be read: " + resource, e);
    }
  }
}
