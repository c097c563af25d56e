package gouji.api;

import gouji.ledger.Entry;
import gouji.ledger.Fate;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A submission as callers see it in lists. */
record SubmissionView(
    String id,
    String name,
    String sha256,
    long size,
    String way,
    String sender,
    Instant receivedAt,
    String state,
    @Nullable String fate,
    @Nullable Instant decidedAt,
    String location) {

  static final String PATH = "/api/submissions";

  static SubmissionView of(Entry entry) {
    Fate fate = entry.fate();
    return new SubmissionView(
        entry.id(),
        entry.name(),
        entry.sha256(),
        entry.size(),
        word(entry.origin().way()),
        entry.origin().from(),
        entry.receivedAt(),
        word(entry.state()),
        fate == null ? null : word(fate),
        entry.decidedAt(),
        location(entry.id()));
  }

  static String location(String id) {
    return PATH + '/' + id;
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
