package gouji.camel;

import gouji.submission.Bytes;
import gouji.submission.HandedIn;
import java.nio.charset.StandardCharsets;

/**
 * A submission by a way that may bring the same thing twice, as it does when the program ends
 * between taking something in and putting it aside.
 *
 * @param key by what it is known again
 */
public record Delivery(HandedIn submission, String key) {

  /**
   * A delivery by that way.
   *
   * @param mark what tells it from every other; may be of any length
   */
  static Delivery of(HandedIn submission, String way, String mark) {
    String hash = Bytes.of(mark.getBytes(StandardCharsets.UTF_8)).sha256();
    return new Delivery(submission, way + ':' + hash);
  }

  /** By its key alone: a route that asks it for its parts looks for it in a table each time. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
