package gouji.api;

import gouji.ledger.Catalogue;
import gouji.ledger.Delivered;
import gouji.submission.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By what the documents of one request are known again, should it come twice: the caller, the key
 * that he chose, and the place of each among how many.
 */
final class Once {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final String beginning;

  Once(String caller, String key) {
    if (!KEY.matcher(key).matches()) {
      throw ProblemException.invalid("key-invalid");
    }
    // Callers and keys may hold anything; a hash is of one length, and tells them apart as well.
    String text = caller + '\n' + key;
    this.beginning = "upload " + Bytes.of(text.getBytes(StandardCharsets.UTF_8)).sha256() + ' ';
  }

  /** That of several things which is for this key. */
  Object turn(Object[] turns) {
    return turns[Math.floorMod(beginning.hashCode(), turns.length)];
  }

  List<String> deliveries(int documents) {
    List<String> deliveries = new ArrayList<>();
    for (int i = 1; i <= documents; i++) {
      deliveries.add(beginning + String.format(Locale.ROOT, "%03d/%03d", i, documents));
    }
    return deliveries;
  }

  /** Refuses the key where it was used before, for anything else than these. */
  void check(List<Upload> uploads, Catalogue catalogue) {
    List<String> deliveries = deliveries(uploads.size());
    for (Delivered known : catalogue.delivered(beginning)) {
      int place = deliveries.indexOf(known.delivery());
      if (place < 0 || !uploads.get(place).sha256().equals(known.sha256())) {
        throw new ProblemException(ProblemKind.UNPROCESSABLE, "key-used");
      }
    }
  }
}
