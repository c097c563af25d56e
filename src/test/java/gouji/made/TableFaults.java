package gouji.made;

import gouji.form.FigureName;
import gouji.made.Exhibit.Demand;
import gouji.made.Paper.Cell;
import gouji.made.Paper.Part;
import gouji.made.Paper.Role;
import gouji.made.Paper.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntPredicate;

/** Faults of a table's rows and of whole tables. */
final class TableFaults {
  private final Exhibit sound;
  private final Random dice;
  private final Table table;

  TableFaults(Exhibit sound, Random dice) {
    this.sound = sound;
    this.dice = dice;
    this.table =
        sound.paper().parts().stream()
            .filter(part -> part instanceof Table t && t.code().equals("applications"))
            .map(Table.class::cast)
            .findFirst()
            .orElseThrow();
  }

  Exhibit spoil(Fault fault) {
    int row = table.headRows() + dice.nextInt(table.rows() - table.headRows() - 1);
    return switch (fault) {
      case ROW_DROPPED -> {
        List<FigureName> lost = figures(row);
        yield exhibit(fault, sound.truth().without(lost), without(row), Demand.REJECTED, lost);
      }
      case ROW_TWICE -> undecided(fault, twice(row));
      case ROWS_SWAPPED -> undecided(fault, swapped(row));
      case LABEL_BLANK -> undecided(fault, relabelled(row, ""));
      case LABEL_MISSPELT -> undecided(fault, relabelled(row, misspelt(label(row).text())));
      case EXTRA_ROW -> undecided(fault, extra(row));
      case HEAD_MISSING -> undecided(fault, headless());
      case TABLE_MISSING -> {
        String code = Dice.pick(dice, "applications", "litigation");
        List<FigureName> lost =
            sound.truth().figures().keySet().stream().filter(n -> n.table().equals(code)).toList();
        List<Part> parts =
            sound.paper().parts().stream()
                .filter(part -> !(part instanceof Table t && t.code().equals(code)))
                .toList();
        Paper paper = new Paper(sound.paper().title(), parts);
        yield new Exhibit(
            sound.truth().without(lost), paper, fault.code(), Demand.REJECTED, lost.subList(0, 1));
      }
      default -> throw new IllegalStateException(fault.name());
    };
  }

  private Exhibit undecided(Fault fault, Table changed) {
    return exhibit(fault, sound.truth(), changed, Demand.RIGHT_OR_REFUSED, List.of());
  }

  private Exhibit exhibit(
      Fault fault, MadeReport truth, Table changed, Demand demand, List<FigureName> at) {
    Paper paper = sound.paper().mapTables(t -> t.code().equals(table.code()) ? changed : t);
    return new Exhibit(truth, paper, fault.code(), demand, at);
  }

  private List<FigureName> figures(int row) {
    return table.row(row).stream()
        .filter(cell -> cell.figure() != null)
        .map(cell -> Objects.requireNonNull(cell.figure()))
        .toList();
  }

  private Cell label(int row) {
    return table.row(row).stream().filter(c -> c.role() == Role.LABEL).findFirst().orElseThrow();
  }

  /** The table without a row; a group that began there begins in the next. */
  private Table without(int row) {
    List<Cell> cells = new ArrayList<>();
    for (Cell c : table.cells()) {
      boolean spans = c.row() <= row && row < c.row() + c.rowSpan();
      if (spans && c.rowSpan() == 1) {
        continue;
      }
      Cell kept = spans ? c.spanning(c.rowSpan() - 1) : c;
      cells.add(c.row() > row ? kept.at(c.row() - 1, c.column()) : kept);
    }
    return table.with(table.rows() - 1, cells);
  }

  /** The table with one more row below the given one, which the cells that go on there span. */
  private Table opened(int row) {
    List<Cell> cells = new ArrayList<>();
    for (Cell c : table.cells()) {
      boolean spans = c.row() <= row && row + 1 < c.row() + c.rowSpan();
      cells.add(
          spans ? c.spanning(c.rowSpan() + 1) : c.row() > row ? c.at(c.row() + 1, c.column()) : c);
    }
    return table.with(table.rows() + 1, cells);
  }

  private Table added(int row, String label, boolean sameFigures) {
    Table open = opened(row);
    List<Cell> cells = new ArrayList<>(open.cells());
    int left = label(row).column();
    for (int column = 0; column < left; column++) {
      int at = column;
      boolean covered =
          cells.stream()
              .anyMatch(
                  c -> c.column() == at && c.row() <= row + 1 && row + 1 < c.row() + c.rowSpan());
      if (!covered) {
        cells.add(new Cell(row + 1, column, 1, 1, Role.GROUP, "", null));
      }
    }
    for (Cell c : table.row(row)) {
      if (c.role() == Role.LABEL) {
        cells.add(c.at(row + 1, c.column()).with(label));
      } else if (c.role() == Role.FIGURE) {
        String text = sameFigures ? c.text() : Integer.toString(dice.nextInt(5));
        cells.add(new Cell(row + 1, c.column(), 1, 1, Role.FIGURE, text, null));
      }
    }
    return open.with(open.rows(), cells);
  }

  private Table twice(int row) {
    return added(row, label(row).text(), true);
  }

  /** A row that the form does not know. */
  private Table extra(int row) {
    return added(row, Dice.pick(dice, "其中：网络申请", "备注", "9.属于工作秘密", "4.其他情形"), false);
  }

  private Table swapped(int row) {
    IntPredicate same = r -> label(r).column() == label(row).column();
    int other = same.test(row + 1) ? row + 1 : row;
    List<Cell> cells = new ArrayList<>();
    for (Cell c : table.cells()) {
      boolean moves = c.rowSpan() == 1 && c.role() != Role.GROUP;
      int to = c.row() == row ? other : c.row() == other ? row : c.row();
      cells.add(moves ? c.at(to, c.column()) : c);
    }
    return table.with(table.rows(), cells);
  }

  private Table relabelled(int row, String text) {
    Cell label = label(row);
    return table.with(
        table.rows(), table.cells().stream().map(c -> c.equals(label) ? c.with(text) : c).toList());
  }

  private String misspelt(String label) {
    int at = dice.nextInt(label.length());
    String wrong = Dice.pick(dice, "", "的", "公", "l", "　", "其他");
    return label.substring(0, at) + wrong + label.substring(at + 1);
  }

  private Table headless() {
    List<Cell> cells =
        table.cells().stream()
            .filter(c -> c.row() >= table.headRows())
            .map(c -> c.at(c.row() - table.headRows(), c.column()))
            .toList();
    return new Table(table.code(), table.rows() - table.headRows(), table.weights(), 0, cells);
  }
}
