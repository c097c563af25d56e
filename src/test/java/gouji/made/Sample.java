package gouji.made;

import gouji.form.FigureName;
import gouji.submission.Bytes;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A printed report with what is true of it. {@code spoilt} names the figures that a fault concerns;
 * there is none in a sound report.
 */
record Sample(String name, Format format, MadeReport truth, Spoilt spoilt, Bytes bytes) {

  /** What was done to a report: nothing, or a fault at figures. */
  record Spoilt(String how, List<FigureName> at) {
    static final Spoilt NOT = new Spoilt("sound", List.of());
  }

  /** The sound report that a seed gives in a format, in any manner. */
  static Sample sound(Format format, long seed) {
    Random dice = new Random(seed * 31 + format.name().hashCode());
    MadeReport report = MadeReport.of(dice.nextLong());
    Paper paper = Clerk.of(dice).write(report);
    return new Sample(
        name(format, Spoilt.NOT, seed),
        format,
        report,
        Spoilt.NOT,
        Bytes.of(format.printer(dice).print(paper)));
  }

  private static String name(Format format, Spoilt spoilt, long seed) {
    return String.format(
        Locale.ROOT,
        "%s-%s-%05d.%s",
        spoilt.how(),
        format.name().toLowerCase(Locale.ROOT),
        seed,
        format.extension());
  }
}
