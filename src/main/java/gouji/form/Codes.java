package gouji.form;

import java.util.List;

/**
 * The codes that an equation may name, in printed order: the rows of a table, its columns, or the
 * figures of the whole form. {@code where} says which, in Chinese and in English.
 */
record Codes(List<String> codes, String chinese, String english) {

  static Codes rowsOf(Table table) {
    List<String> rows = table.rows().stream().map(Row::code).toList();
    return new Codes(rows, "表 " + table.code() + " 的行", "a row of table " + table.code());
  }

  static Codes columnsOf(Table table) {
    List<String> columns = table.columns().stream().map(Column::code).toList();
    return new Codes(columns, "表 " + table.code() + " 的列", "a column of table " + table.code());
  }

  static Codes figuresOf(List<Table> tables) {
    List<String> figures =
        tables.stream()
            .flatMap(table -> table.figures().stream())
            .map(FigureName::toString)
            .toList();
    return new Codes(figures, "本表式的数字（表/行/列）", "a figure, table/row/column, of this form");
  }

  /** All codes that begin with the word before the star. */
  List<String> under(String wildcard, Source source) {
    String prefix = wildcard.substring(0, wildcard.length() - 1);
    List<String> found = codes.stream().filter(code -> code.startsWith(prefix)).toList();
    if (found.isEmpty()) {
      throw unknown(wildcard, source);
    }
    return found;
  }

  /** All codes from the first to the last, as printed. */
  List<String> between(String first, String last, Source source) {
    int from = position(first, source);
    int to = position(last, source);
    if (from >= to) {
      throw source.fault(
          "“" + first + "”不在“" + last + "”之前", "\"" + first + "\" is not before \"" + last + "\"");
    }
    return codes.subList(from, to + 1);
  }

  String known(String code, Source source) {
    return codes.get(position(code, source));
  }

  private int position(String code, Source source) {
    int position = codes.indexOf(code);
    if (position < 0) {
      throw unknown(code, source);
    }
    return position;
  }

  private FormFault unknown(String code, Source source) {
    return source.fault("“" + code + "”不是" + chinese, "\"" + code + "\" is not " + english);
  }
}
