package gouji.ledger;

import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import gouji.verdict.VerdictCodec;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The bytes as which outcomes are kept, and what those said that were written or read back a moment
 * ago: a report is asked for several times while it is decided. The same bytes always say the same.
 */
final class RecentOutcomes {
  private static final int MOST = 32;

  private final VerdictCodec codec;
  private final Map<Kept, Outcome> recent =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Kept, Outcome> eldest) {
          return size() > MOST;
        }
      };

  RecentOutcomes(VerdictCodec codec) {
    this.codec = codec;
  }

  /** The bytes of what the machine read and found: what people ruled over it is kept apart. */
  byte[] encode(Outcome outcome) {
    Outcome read = outcome instanceof Verdict verdict ? verdict.asRead() : outcome;
    byte[] bytes = codec.encode(read);
    keep(new Kept(bytes), read);
    return bytes;
  }

  /** By which form's tables, rows and columns an outcome is kept. */
  String structure(Outcome outcome) {
    return codec.structure(outcome);
  }

  /** The structures by which outcomes are kept that can be read back. */
  Set<String> structures() {
    return codec.structures();
  }

  Outcome decode(byte[] bytes) throws IOException {
    Kept key = new Kept(bytes);
    Outcome known = known(key);
    if (known != null) {
      return known;
    }
    Outcome outcome = codec.decode(bytes);
    keep(key, outcome);
    return outcome;
  }

  /** The same for one of very many, that nobody will ask for again. */
  Outcome decodeOnce(byte[] bytes) throws IOException {
    return codec.decode(bytes);
  }

  private synchronized @Nullable Outcome known(Kept key) {
    return recent.get(key);
  }

  private synchronized void keep(Kept key, Outcome outcome) {
    recent.put(key, outcome);
  }

  /** The bytes of an outcome, looked for by a checksum that the processor reckons by itself. */
  private static final class Kept {
    private final byte[] bytes;

    Kept(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Kept that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      return (int) checksum.getValue();
    }
  }
}
