package gouji.ledger;

import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import gouji.verdict.VerdictCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bytes as which outcomes are kept, and what those said that were written or read back a moment
 * ago: a report is asked for several times while it is decided. The same bytes always say the same.
 */
final class RecentOutcomes {
  private static final int MOST = 32;

  private final VerdictCodec codec;
  private final Map<ByteBuffer, Outcome> recent =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Outcome> eldest) {
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
    keep(ByteBuffer.wrap(bytes), read);
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
    ByteBuffer key = ByteBuffer.wrap(bytes);
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

  private synchronized @Nullable Outcome known(ByteBuffer key) {
    return recent.get(key);
  }

  private synchronized void keep(ByteBuffer key, Outcome outcome) {
    recent.put(key, outcome);
  }
}
