package gouji.ledger;

import java.time.Instant;
import java.util.Set;

/**
 * Something that someone changed.
 *
 * @param what he did, in a word or two: {@code user added}
 * @param about what he did it to: a name, or a submission or document by its number and name
 * @param was what stood there before; empty where nothing did
 * @param becomes what stands there now, or why he did it
 */
public record Deed(
    long number, Instant at, Actor actor, String what, String about, String was, String becomes) {
  /** All that anybody does. */
  public static final Set<String> KINDS =
      Set.of(
          "logged in",
          "logged out",
          "login failed",
          "locked out",
          "user added",
          "user removed",
          "role changed",
          "password changed",
          "key added",
          "key removed",
          "expected bodies set",
          "correction",
          "waiver",
          "rejection",
          "withdrawal",
          "reopened");
}
