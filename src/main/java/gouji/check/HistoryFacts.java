package gouji.check;

import gouji.form.FigureName;
import gouji.report.Entry;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What next year's report of the same body is held against: what was carried over, and how many
 * documents were in force.
 */
public record HistoryFacts(Key key, Map<FigureName, BigDecimal> numbers) {

  /** Whose report it is, by the exact name of the body, and for which year. */
  public record Key(String organization, int year) {}

  public HistoryFacts {
    numbers = Map.copyOf(numbers);
  }

  /** The facts of a report; none where whose it is, or for which year, cannot be told. */
  public static Optional<HistoryFacts> of(Report report) {
    return current(report).map(key -> new HistoryFacts(key, remembered(report)));
  }

  /** Under which key the report itself is known. */
  public static Optional<Key> current(Report report) {
    return key(report, 0);
  }

  /** Under which key the report before this one is known. */
  public static Optional<Key> previous(Report report) {
    return key(report, -1);
  }

  Optional<BigDecimal> number(FigureName name) {
    return Optional.ofNullable(numbers.get(name));
  }

  private static Optional<Key> key(Report report, int years) {
    String organization = report.identity().organization();
    Integer year = report.identity().year();
    return organization == null || year == null
        ? Optional.empty()
        : Optional.of(new Key(organization, year + years));
  }

  private static Map<FigureName, BigDecimal> remembered(Report report) {
    Map<FigureName, BigDecimal> numbers = new LinkedHashMap<>();
    for (Entry entry : report.entries().values()) {
      FigureName name = entry.name();
      if (HistoryCheck.isCarriedOut(name) || HistoryCheck.isInForce(name)) {
        report.number(name).ifPresent(number -> numbers.put(name, number));
      }
    }
    return numbers;
  }
}
