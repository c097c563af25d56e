package gouji.archive;

import gouji.form.Column;
import gouji.form.Form;
import gouji.form.Label;
import gouji.form.Measure;
import gouji.form.Row;
import gouji.form.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file of a table, with the rows and columns of every form that prints the table; a column that
 * a form lacks stays empty for its reports.
 */
record TableResource(Resource resource, List<String> columns) {
  private static final Set<String> FILES_TAKEN = Set.of("reports", "findings");

  /** One resource for each table of the forms; where two forms differ, the first one names. */
  static List<TableResource> of(List<Form> forms) {
    List<List<Table>> printed = forms.stream().map(Form::tables).toList();
    return union(printed, Table::code).stream()
        .map(first -> editions(printed, first.code()))
        .map(editions -> of(editions, forms))
        .toList();
  }

  private static List<Table> editions(List<List<Table>> printed, String code) {
    return printed.stream().flatMap(List::stream).filter(t -> t.code().equals(code)).toList();
  }

  private static TableResource of(List<Table> editions, List<Form> forms) {
    Table first = editions.get(0);
    String code = first.code();
    refuse(FILES_TAKEN.contains(code), "table", code);
    Stream<List<Row>> outdated =
        forms.stream()
            .map(
                form ->
                    form.editions().stream()
                        .filter(edition -> edition.table().equals(code))
                        .map(Form.Edition::row)
                        .toList());
    List<Row> rows =
        union(Stream.concat(editions.stream().map(Table::rows), outdated).toList(), Row::code);
    List<List<Column>> columnLists = editions.stream().map(Table::columns).toList();
    List<Column> columns = union(columnLists, Column::code);

    List<Field> fields = PackageLayout.firstFields();
    fields.add(rowField(rows));
    for (Column column : columns) {
      refuse(
          fields.stream().anyMatch(f -> f.name().equals(column.code())), "column", column.code());
      Set<Measure> measures =
          columnLists.stream()
              .flatMap(List::stream)
              .filter(c -> c.code().equals(column.code()))
              .map(Column::measure)
              .collect(Collectors.toSet());
      fields.add(figureField(column, measures));
    }
    Resource resource =
        new Resource(
            code,
            first.title(),
            "已接收报告的数字，表内一行一行记录。The figures of accepted reports, a line for each row of the table.",
            fields,
            List.of("report", "row"));
    return new TableResource(resource, columns.stream().map(Column::code).toList());
  }

  private static void refuse(boolean taken, String what, String code) {
    if (taken) {
      throw new LayoutFault(what, code);
    }
  }

  private static Field rowField(List<Row> rows) {
    String legend =
        rows.stream()
            .map(row -> row.code() + " " + path(row.groups(), row.label()))
            .collect(Collectors.joining("; "));
    return Field.of("row", Field.Type.STRING, "行", legend)
        .required()
        .oneOf(rows.stream().map(Row::code).toList());
  }

  private static Field figureField(Column column, Set<Measure> measures) {
    String unit = column.unit().isEmpty() ? "" : "（" + column.unit() + "）";
    boolean whole = measures.stream().allMatch(Measure::whole);
    Field field =
        Field.of(
            column.code(),
            whole ? Field.Type.INTEGER : Field.Type.NUMBER,
            column.label().printed(),
            path(column.groups(), column.label()) + unit);
    return measures.stream().anyMatch(Measure::signed) ? field : field.atLeast(0);
  }

  private static String path(List<Label> groups, Label label) {
    return Stream.concat(groups.stream(), Stream.of(label))
        .map(Label::printed)
        .collect(Collectors.joining(" › "));
  }

  /**
   * What stands in any of the lists, once for each code: in the order of the first list, and what
   * only a later list has behind the one that comes before it there.
   */
  private static <T> List<T> union(List<List<T>> lists, Function<T, String> code) {
    List<T> union = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (List<T> list : lists) {
      int place = codes.size();
      for (T item : list) {
        if (known.add(code.apply(item))) {
          codes.add(place, code.apply(item));
          union.add(place, item);
          place++;
        } else {
          place = codes.indexOf(code.apply(item)) + 1;
        }
      }
    }
    return union;
  }
}
