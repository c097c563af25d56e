package gouji.made;

import gouji.made.Paper.Role;
import gouji.made.Paper.Table;
import gouji.submission.Bytes;
import java.util.Locale;
import java.util.Random;

/** An exhibit as the bytes of a document. */
record Sample(String name, Format format, Exhibit exhibit, Bytes bytes) {

  /** The sound report that a seed gives in a format, in any manner. */
  static Sample sound(Format format, long seed) {
    Random dice = dice(format, seed);
    return print(format, seed, exhibit(dice), dice);
  }

  /** The same report, spoilt. */
  static Sample spoilt(Format format, long seed, Fault fault) {
    Random dice = dice(format, seed);
    return print(format, seed, fault.spoil(exhibit(dice), dice), dice);
  }

  private static Random dice(Format format, long seed) {
    return new Random(seed * 31 + format.name().hashCode());
  }

  private static Exhibit exhibit(Random dice) {
    MadeReport report = MadeReport.of(dice.nextLong());
    return Exhibit.sound(report, Clerk.of(dice).write(report));
  }

  private static Sample print(Format format, long seed, Exhibit exhibit, Random dice) {
    String name =
        String.format(
            Locale.ROOT,
            "%s-%s-%05d.%s",
            exhibit.how(),
            format.name().toLowerCase(Locale.ROOT),
            seed,
            format.extension());
    Exhibit fair = format.losesBlanks() && hasBlanks(exhibit.paper()) ? exhibit.lenient() : exhibit;
    return print(name, format, fair, format.printer(dice));
  }

  static Sample print(String name, Format format, Exhibit exhibit, Printer printer) {
    return new Sample(name, format, exhibit, Bytes.of(printer.print(exhibit.paper())));
  }

  private static boolean hasBlanks(Paper paper) {
    return paper.parts().stream()
        .filter(Table.class::isInstance)
        .flatMap(table -> ((Table) table).cells().stream())
        .anyMatch(cell -> cell.role() == Role.FIGURE && cell.text().isEmpty());
  }
}
