package gouji.made;

import gouji.form.FigureName;
import gouji.made.Edition.Column;
import gouji.made.Edition.Row;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Figures that satisfy every relation of the form, from dice. */
final class Ledger {
  /** What kind of office it is: how often a figure is not 0, and how large it then is. */
  private record Scale(int percent, int bound) {}

  private static final Scale[] SCALES = {
    new Scale(0, 1),
    new Scale(4, 3),
    new Scale(12, 9),
    new Scale(30, 60),
    new Scale(45, 1500),
    new Scale(60, 90),
    new Scale(90, 12000)
  };

  private final Edition edition;
  private final Random dice;
  private final Map<FigureName, BigDecimal> figures = new LinkedHashMap<>();

  Ledger(Edition edition, Random dice) {
    this.edition = edition;
    this.dice = dice;
  }

  Map<FigureName, BigDecimal> figures() {
    edition.figures().forEach(name -> figures.put(name, BigDecimal.ZERO));
    disclosure(Dice.pick(dice, SCALES));
    Scale applications = Dice.pick(dice, SCALES);
    for (Column applicant : Edition.APPLICANTS.subList(0, 6)) {
      applications(applicant.code(), applications);
    }
    for (Row row : edition.applications()) {
      total("applications", row.code(), 6);
    }
    litigation(Dice.pick(dice, SCALES));
    return figures;
  }

  private void disclosure(Scale scale) {
    for (FigureName name : edition.figures()) {
      if (name.table().equals("applications") || name.table().equals("litigation")) {
        continue;
      }
      int count = roll(scale);
      if (name.column().equals("amount")) {
        put(name, BigDecimal.valueOf(count * 7919L % 100_000_000, Dice.pick(dice, 0, 2, 4)));
      } else if (name.column().equals("change") && Dice.chance(dice, 40)) {
        put(name, BigDecimal.valueOf(-count));
      } else {
        put(name, BigDecimal.valueOf(count));
      }
    }
  }

  private void applications(String applicant, Scale scale) {
    int total = 0;
    for (Row row : edition.results()) {
      int count = roll(scale);
      total += count;
      put("applications", row.code(), applicant, count);
    }
    int carriedOut = roll(scale);
    int carriedIn =
        roll(new Scale(scale.percent(), Math.min(scale.bound(), total + carriedOut + 1)));
    put("applications", "total", applicant, total);
    put("applications", "carried_out", applicant, carriedOut);
    put("applications", "carried_in", applicant, carriedIn);
    put("applications", "received", applicant, total + carriedOut - carriedIn);
  }

  private void litigation(Scale scale) {
    Scale small = new Scale(scale.percent(), Math.min(scale.bound(), 200));
    for (Row row : Edition.PROCEEDINGS) {
      for (Column outcome : Edition.OUTCOMES.subList(0, 4)) {
        put("litigation", row.code(), outcome.code(), roll(small));
      }
      total("litigation", row.code(), 4);
    }
  }

  private void total(String table, String row, int parts) {
    var columns = table.equals("litigation") ? Edition.OUTCOMES : Edition.APPLICANTS;
    BigDecimal sum = BigDecimal.ZERO;
    for (Column column : columns.subList(0, parts)) {
      sum = sum.add(Objects.requireNonNull(figures.get(new FigureName(table, row, column.code()))));
    }
    put(new FigureName(table, row, "total"), sum);
  }

  private int roll(Scale scale) {
    return Dice.chance(dice, scale.percent()) ? dice.nextInt(Math.max(1, scale.bound())) : 0;
  }

  private void put(String table, String row, String column, int count) {
    put(new FigureName(table, row, column), BigDecimal.valueOf(count));
  }

  private void put(FigureName name, BigDecimal value) {
    figures.put(name, value);
  }
}
