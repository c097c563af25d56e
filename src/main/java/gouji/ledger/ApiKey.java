package gouji.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows to be let in, as far as it is kept.
 *
 * @param hash the SHA-256 of what the program shows
 * @param usedAt when it last did, to the minute; null where it never did
 */
public record ApiKey(
    String name, Role role, String hash, Instant madeAt, @Nullable Instant usedAt) {
  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
