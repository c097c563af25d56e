package gouji.ledger;

import gouji.report.Report;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what a document is found again; texts that the database sorts and looks into. */
record FiledUnder(String form, String filed, String searched) {
  /** Makes all years of one length, and those before Christ none. */
  private static final int BEFORE_YEARS = 10_000;

  static FiledUnder of(Outcome outcome) {
    Report report = outcome instanceof Verdict verdict ? verdict.report() : null;
    String organization = report == null ? null : report.identity().organization();
    Integer year = report == null ? null : report.identity().year();
    return new FiledUnder(
        report == null ? "" : report.form().id(),
        organization == null ? "" : filed(organization, year == null ? 0 : year),
        of(organization, outcome.file()));
  }

  /** What is known of a document whose verdict cannot be read back. */
  static FiledUnder of(Entry.Document document) {
    String organization = document.organization();
    Integer year = document.year();
    return new FiledUnder(
        "",
        organization == null ? "" : filed(organization, year == null ? 0 : year),
        of(organization, document.name()));
  }

  /** Where a body begins, whatever the year. */
  static String first(String organization) {
    return organization + ' ';
  }

  /** Where a body's documents have ended. */
  static String end(String organization) {
    return organization + '!';
  }

  /** A text in the spelling in which texts are looked for. */
  static String spelt(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('\n', ' ');
  }

  /** A part of a text in that spelling, as LIKE looks for it with the escape {@code !}. */
  static String pattern(String part) {
    return spelt(part).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static String filed(String organization, int year) {
    return first(organization) + (BEFORE_YEARS + year);
  }

  private static String of(@Nullable String organization, String name) {
    return (organization == null ? "" : spelt(organization)) + '\n' + spelt(name);
  }
}
