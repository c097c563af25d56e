package gouji.form;

import java.util.List;

/**
 * The codes that an equation may name, in printed order: the rows of a table, its columns, or the
 * figures of the whole form.
 */
record Codes(Kind kind, String table, List<String> codes) {

  /** What the codes stand for. */
  enum Kind {
    ROW("行", "row"),
    COLUMN("列", "column"),
    FIGURE("数字（表/行/列）", "figure, table/row/column,");

    private final String chinese;
    private final String english;

    Kind(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }
  }

  static Codes rowsOf(Table table) {
    return new Codes(Kind.ROW, table.code(), table.rows().stream().map(Row::code).toList());
  }

  static Codes columnsOf(Table table) {
    return new Codes(
        Kind.COLUMN, table.code(), table.columns().stream().map(Column::code).toList());
  }

  static Codes figuresOf(List<Table> tables) {
    return new Codes(
        Kind.FIGURE,
        "",
        tables.stream()
            .flatMap(table -> table.figures().stream())
            .map(FigureName::toString)
            .toList());
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
    String ofTable = table.isEmpty() ? "本表式" : "表 " + table + " ";
    String inTable = table.isEmpty() ? "this form" : "table " + table;
    return source.fault(
        "“" + code + "”不是" + ofTable + "的" + kind.chinese,
        "\"" + code + "\" is no " + kind.english + " of " + inTable);
  }
}
