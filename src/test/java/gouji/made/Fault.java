package gouji.made;

import gouji.form.FigureName;
import gouji.made.Exhibit.Demand;
import gouji.made.Paper.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What can be wrong with a report on paper, whatever it is printed as. */
enum Fault {
  /** A figure of section three or four is another. */
  CHANGED,
  /** A figure of section two is another; no relation holds it, so it is read as it stands. */
  CHANGED_UNBOUND,
  WORDS,
  NEGATIVE,
  FRACTION,
  /** A total is blank that is not 0. */
  BLANK_TOTAL,
  /** A digit stands apart from the rest of its figure. */
  SPLIT,
  /** The figures of a row stand one cell further to the right. */
  SHIFTED_RIGHT,
  SHIFTED_LEFT,
  /** A figure stands in the cell of its neighbour, beside the one that belongs there. */
  TWO_IN_A_CELL,
  /** A figure stands in the cell of the label: 规章3. */
  IN_THE_LABEL,
  ROW_DROPPED,
  ROW_TWICE,
  ROWS_SWAPPED,
  COLUMNS_SWAPPED,
  /** The blocks of section four stand in another order. */
  BLOCKS_SWAPPED,
  LABEL_BLANK,
  LABEL_MISSPELT,
  EXTRA_ROW,
  TABLE_MISSING,
  HEAD_MISSING;

  Exhibit spoil(Exhibit sound, Random dice) {
    return switch (this) {
      case CHANGED, CHANGED_UNBOUND, WORDS, NEGATIVE, FRACTION, BLANK_TOTAL, SPLIT ->
          oneFigure(sound, dice);
      case SHIFTED_RIGHT,
          SHIFTED_LEFT,
          TWO_IN_A_CELL,
          IN_THE_LABEL,
          COLUMNS_SWAPPED,
          BLOCKS_SWAPPED ->
          new RowFaults(sound, dice).spoil(this);
      case ROW_DROPPED,
          ROW_TWICE,
          ROWS_SWAPPED,
          LABEL_BLANK,
          LABEL_MISSPELT,
          EXTRA_ROW,
          TABLE_MISSING,
          HEAD_MISSING ->
          new TableFaults(sound, dice).spoil(this);
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Exhibit oneFigure(Exhibit sound, Random dice) {
    MadeReport truth = sound.truth();
    List<FigureName> candidates = candidates(truth);
    if (candidates.isEmpty()) {
      return sound;
    }
    FigureName name = Dice.pick(dice, candidates);
    BigDecimal old = truth.figure(name.table(), name.row(), name.column());
    BigDecimal other = old.add(BigDecimal.valueOf(1L + dice.nextInt(9)));
    return switch (this) {
      case CHANGED -> read(sound, name, other, Demand.REJECTED);
      case CHANGED_UNBOUND -> read(sound, name, other, Demand.ACCEPTED);
      case BLANK_TOTAL -> with(sound, truth.with(name, BigDecimal.ZERO), name, "", Demand.REJECTED);
      case SPLIT -> {
        String digits = old.toPlainString();
        String apart = digits.substring(0, 1) + " " + digits.substring(1);
        yield with(sound, truth, name, apart, Demand.RIGHT_OR_REFUSED);
      }
      case WORDS -> illegible(sound, name, Dice.pick(dice, "若干", "见附件", "详见说明", "不详"));
      case NEGATIVE -> illegible(sound, name, "-" + other.toPlainString());
      case FRACTION -> illegible(sound, name, old.toPlainString() + ".5");
      default -> throw new IllegalStateException(name());
    };
  }

  private List<FigureName> candidates(MadeReport truth) {
    return truth.figures().keySet().stream()
        .filter(
            name ->
                switch (this) {
                  case CHANGED_UNBOUND -> !bound(name);
                  case BLANK_TOTAL -> name.column().equals("total") && bound(name);
                  case WORDS, NEGATIVE, FRACTION ->
                      !name.column().equals("amount") && !name.column().equals("change");
                  default -> bound(name);
                })
        .filter(name -> this != SPLIT || truth.count(name.table(), name.row(), name.column()) > 9)
        .filter(
            name -> this != BLANK_TOTAL || truth.count(name.table(), name.row(), name.column()) > 0)
        .toList();
  }

  /** Whether a relation holds the figure. */
  static boolean bound(FigureName name) {
    return name.table().equals("applications") || name.table().equals("litigation");
  }

  private Exhibit read(Exhibit sound, FigureName name, BigDecimal value, Demand demand) {
    return with(sound, sound.truth().with(name, value), name, value.toPlainString(), demand);
  }

  private Exhibit illegible(Exhibit sound, FigureName name, String text) {
    return with(sound, sound.truth().without(List.of(name)), name, text, Demand.REJECTED);
  }

  private Exhibit with(
      Exhibit sound, MadeReport truth, FigureName name, String text, Demand demand) {
    Paper paper = sound.paper().mapCells((Cell c) -> name.equals(c.figure()) ? c.with(text) : c);
    List<FigureName> at = demand == Demand.REJECTED ? List.of(name) : List.of();
    return new Exhibit(truth, paper, code(), demand, at);
  }
}
