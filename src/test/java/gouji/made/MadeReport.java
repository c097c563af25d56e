package gouji.made;

import gouji.form.FigureName;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** A report of nobody, whose figures tie: the truth that its prints are held against. */
record MadeReport(
    Edition edition, String organization, int year, Map<FigureName, BigDecimal> figures) {

  /** The report that a seed gives, always the same. */
  static MadeReport of(long seed) {
    Random dice = new Random(seed);
    Edition edition =
        Dice.pick(dice, List.of(Edition.NEW, Edition.NEW, Edition.NEW, Edition.MIXED, Edition.OLD));
    return of(edition, dice);
  }

  static MadeReport of(Edition edition, Random dice) {
    int year = edition == Edition.OLD ? 2019 + dice.nextInt(2) : 2021 + dice.nextInt(5);
    return new MadeReport(edition, Offices.name(dice), year, new Ledger(edition, dice).figures());
  }

  BigDecimal figure(String table, String row, String column) {
    FigureName name = new FigureName(table, row, column);
    return Objects.requireNonNull(figures.get(name), name::toString);
  }

  int count(String table, String row, String column) {
    return figure(table, row, column).intValueExact();
  }

  /** The same report with one figure changed. */
  MadeReport with(FigureName name, BigDecimal value) {
    Map<FigureName, BigDecimal> changed = new LinkedHashMap<>(figures);
    changed.put(name, value);
    return new MadeReport(edition, organization, year, changed);
  }

  /** The same report without some figures. */
  MadeReport without(Collection<FigureName> names) {
    Map<FigureName, BigDecimal> fewer = new LinkedHashMap<>(figures);
    fewer.keySet().removeAll(names);
    return new MadeReport(edition, organization, year, fewer);
  }
}
