package gouji.verdict;

import gouji.figure.Figure;
import gouji.report.Entry;
import gouji.report.Report;
import gouji.submission.Keepable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ruling that was made.
 *
 * @param number its place among those on the document, from 1
 */
public record Ruled(int number, String by, Instant at, Ground ground, Ruling ruling) {

  /**
   * What a ruling was made on, and without which it does not hold.
   *
   * @param sha256 the hash of the document's bytes
   * @param text what was read in the place of a corrected figure, as it can be kept; null where
   *     nothing was found
   * @param value the number it stood for, if any
   */
  public record Ground(String sha256, @Nullable String text, @Nullable BigDecimal value) {

    static Ground of(Verdict asRead, Ruling ruling) {
      Report report = asRead.report();
      if (report == null || !(ruling instanceof Ruling.Correction correction)) {
        return new Ground(asRead.sha256(), null, null);
      }
      return new Ground(
          asRead.sha256(),
          report
              .entry(correction.cell())
              .map(Entry::figure)
              .map(Figure::text)
              .map(Keepable::of)
              .orElse(null),
          report.number(correction.cell()).orElse(null));
    }

    boolean holds(Verdict asRead, Ruling ruling) {
      Ground now = of(asRead, ruling);
      return sha256.equals(now.sha256)
          && Optional.ofNullable(text).equals(Optional.ofNullable(now.text))
          && plain(value).equals(plain(now.value));
    }

    private static Optional<BigDecimal> plain(@Nullable BigDecimal value) {
      return Optional.ofNullable(value).map(BigDecimal::stripTrailingZeros);
    }
  }
}
