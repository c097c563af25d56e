package gouji.form;

import java.util.ArrayList;
import java.util.List;

/** A table of a form. */
public record Table(
    String code,
    String title,
    Layout layout,
    List<Label> headings,
    List<Row> rows,
    List<Column> columns) {

  /** How the form prints the rows. */
  public enum Layout {
    /** One below the other. */
    STACKED,
    /** Beside each other on one line, each under its own heading. */
    SIDE_BY_SIDE
  }

  /** The table of that code; {@code source} is where it was named. */
  static Table named(String code, List<Table> tables, Source source) {
    return tables.stream()
        .filter(table -> table.code().equals(code))
        .findFirst()
        .orElseThrow(() -> source.fault("没有表“" + code + "”", "there is no table \"" + code + "\""));
  }

  /** The names of its figures, row by row. */
  public List<FigureName> figures() {
    return rows.stream()
        .flatMap(row -> columns.stream().map(column -> figure(row.code(), column.code())))
        .toList();
  }

  FigureName figure(String row, String column) {
    return new FigureName(code, row, column);
  }

  /** The edition's row stands where the first of those stood that it replaces. */
  Table withEdition(Form.Edition edition) {
    if (!edition.table().equals(code)) {
      return this;
    }
    List<Row> printed = new ArrayList<>();
    for (Row row : rows) {
      boolean replaced = edition.replaces().contains(row.code());
      Row standing = replaced ? edition.row() : row;
      if (!replaced || !printed.contains(standing)) {
        printed.add(standing);
      }
    }
    return new Table(code, title, layout, headings, List.copyOf(printed), columns);
  }
}
