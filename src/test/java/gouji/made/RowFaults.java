package gouji.made;

import gouji.form.FigureName;
import gouji.made.Exhibit.Demand;
import gouji.made.Paper.Cell;
import gouji.made.Paper.Role;
import gouji.made.Paper.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Faults that move the figures of a row about. */
final class RowFaults {
  private final Exhibit sound;
  private final Random dice;

  RowFaults(Exhibit sound, Random dice) {
    this.sound = sound;
    this.dice = dice;
  }

  Exhibit spoil(Fault fault) {
    if (fault == Fault.COLUMNS_SWAPPED) {
      return columnsSwapped(fault);
    }
    if (fault == Fault.BLOCKS_SWAPPED) {
      return blocksSwapped(fault);
    }
    List<Table> tables = tables();
    Table table = Dice.pick(dice, tables);
    List<Integer> rows =
        table.cells().stream()
            .filter(c -> c.role() == Role.FIGURE && c.row() >= table.headRows())
            .map(Cell::row)
            .distinct()
            .toList();
    int row = Dice.pick(dice, rows);
    List<Cell> figures =
        table.row(row).stream().filter(cell -> cell.role() == Role.FIGURE).toList();
    return switch (fault) {
      case SHIFTED_RIGHT -> shifted(fault, figures, 1);
      case SHIFTED_LEFT -> shifted(fault, figures, -1);
      case TWO_IN_A_CELL -> twoInACell(fault, figures);
      case IN_THE_LABEL -> inTheLabel(fault, table.row(row), figures);
      default -> throw new IllegalStateException(fault.name());
    };
  }

  private List<Table> tables() {
    return sound.paper().parts().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .toList();
  }

  /** What falls off at one end is lost, and the place at the other end is blank. */
  private Exhibit shifted(Fault fault, List<Cell> figures, int by) {
    MadeReport truth = sound.truth();
    Map<FigureName, String> texts = new HashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      int from = i - by;
      boolean inside = 0 <= from && from < figures.size();
      FigureName name = name(figures.get(i));
      texts.put(name, inside ? figures.get(from).text() : "");
      truth = truth.with(name, inside ? value(figures.get(from)) : BigDecimal.ZERO);
    }
    return new Exhibit(truth, rewrite(texts), fault.code(), Demand.RIGHT_OR_REFUSED, List.of());
  }

  private Exhibit twoInACell(Fault fault, List<Cell> figures) {
    if (figures.size() < 2) {
      return sound;
    }
    int i = dice.nextInt(figures.size() - 1);
    Cell left = figures.get(i);
    Cell right = figures.get(i + 1);
    if (left.text().isBlank() || right.text().isBlank()) {
      return sound; // beside nothing, a figure in its neighbour's cell is the neighbour's
    }
    String both = left.text() + " " + right.text();
    boolean toTheLeft = dice.nextBoolean();
    Map<FigureName, String> texts = new HashMap<>();
    texts.put(name(left), toTheLeft ? both : "");
    texts.put(name(right), toTheLeft ? "" : both);
    return new Exhibit(
        sound.truth(), rewrite(texts), fault.code(), Demand.RIGHT_OR_REFUSED, List.of());
  }

  private Exhibit inTheLabel(Fault fault, List<Cell> row, List<Cell> figures) {
    Map<FigureName, String> texts = new HashMap<>();
    StringBuilder all = new StringBuilder();
    for (Cell figure : figures) {
      texts.put(name(figure), "");
      all.append(figure.text());
    }
    if (row.size() == figures.size() || all.isEmpty()) {
      return sound;
    }
    Cell label = row.get(row.size() - figures.size() - 1);
    Paper paper = rewrite(texts).mapCells(c -> c.equals(label) ? c.with(c.text() + all) : c);
    return new Exhibit(sound.truth(), paper, fault.code(), Demand.RIGHT_OR_REFUSED, List.of());
  }

  /** Two columns of section three with their heads, in another order than the form's. */
  private Exhibit columnsSwapped(Fault fault) {
    int one = 4 + dice.nextInt(4);
    Paper paper =
        sound
            .paper()
            .mapTables(
                table -> {
                  if (!table.code().equals("applications")) {
                    return table;
                  }
                  List<Cell> cells = new ArrayList<>();
                  for (Cell c : table.cells()) {
                    boolean moved =
                        (c.column() == one || c.column() == one + 1)
                            && c.columnSpan() == 1
                            && c.row() >= 2;
                    cells.add(moved ? c.at(c.row(), 2 * one + 1 - c.column()) : c);
                  }
                  return table.with(table.rows(), cells);
                });
    return new Exhibit(sound.truth(), paper, fault.code(), Demand.RIGHT_OR_REFUSED, List.of());
  }

  /** 复议后起诉 before 未经复议直接起诉. */
  private Exhibit blocksSwapped(Fault fault) {
    Paper paper =
        sound
            .paper()
            .mapTables(
                table -> {
                  if (!table.code().equals("litigation")) {
                    return table;
                  }
                  List<Cell> cells = new ArrayList<>();
                  for (Cell c : table.cells()) {
                    boolean moved = c.column() >= 5 && c.columnSpan() <= 5;
                    int to = c.column() < 10 ? c.column() + 5 : c.column() - 5;
                    cells.add(moved ? c.at(c.row(), to) : c);
                  }
                  return table.with(table.rows(), cells);
                });
    return new Exhibit(sound.truth(), paper, fault.code(), Demand.RIGHT_OR_REFUSED, List.of());
  }

  private Paper rewrite(Map<FigureName, String> texts) {
    return sound
        .paper()
        .mapCells(
            c -> {
              String text = c.figure() == null ? null : texts.get(c.figure());
              return text == null ? c : c.with(text);
            });
  }

  private BigDecimal value(Cell figure) {
    return Objects.requireNonNull(sound.truth().figures().get(name(figure)));
  }

  private static FigureName name(Cell figure) {
    return Objects.requireNonNull(figure.figure());
  }
}
