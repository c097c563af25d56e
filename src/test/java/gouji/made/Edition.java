package gouji.made;

import gouji.form.FigureName;
import java.util.ArrayList;
import java.util.List;

/** An edition of the statutory report as offices hand it in: which rows and columns it prints. */
enum Edition {
  /** The form in force since the reports for 2021. */
  NEW("gongkai-2021"),
  /** The form of the reports for 2019 and 2020. */
  OLD("gongkai-2019"),
  /** The new form, but （六）其他处理 is still the one row of the old. */
  MIXED("gongkai-2021");

  private final String form;

  Edition(String form) {
    this.form = form;
  }

  /** The id of the form that Gouji should tell. */
  String form() {
    return form;
  }

  /** A printed row: its code, its label, and the labels of the groups it stands in. */
  record Row(String code, String label, List<String> groups) {
    Row(String code, String label, String... groups) {
      this(code, label, List.of(groups));
    }
  }

  /** A printed column: its code and its label. */
  record Column(String code, String label) {}

  /** A small table of section two: the 项 it answers to, its rows and columns. */
  record Small(String table, String item, List<Row> rows, List<Column> columns) {}

  static final List<Column> APPLICANTS =
      List.of(
          new Column("natural_person", "自然人"),
          new Column("business", "商业企业"),
          new Column("research", "科研机构"),
          new Column("public_interest", "社会公益组织"),
          new Column("legal_service", "法律服务机构"),
          new Column("other", "其他"),
          new Column("total", "总计"));

  static final List<Column> OUTCOMES =
      List.of(
          new Column("upheld", "结果维持"),
          new Column("corrected", "结果纠正"),
          new Column("other", "其他结果"),
          new Column("pending", "尚未审结"),
          new Column("total", "总计"));

  static final List<Row> PROCEEDINGS =
      List.of(
          new Row("review", "行政复议"),
          new Row("direct", "未经复议直接起诉"),
          new Row("after_review", "复议后起诉"));

  /** The small tables of section two. */
  List<Small> smallTables() {
    return this == OLD ? SmallTables.OLD : SmallTables.NEW;
  }

  /** The rows of section three, in printed order. */
  List<Row> applications() {
    return this == NEW ? Applications.NEW : Applications.WITH_ONE_ROW_SIX;
  }

  /** The rows of （一） to （六）, whose sum is （七）总计. */
  List<Row> results() {
    List<Row> rows = applications();
    return rows.subList(2, rows.size() - 2);
  }

  /** Every figure of the report, in the order of the form. */
  List<FigureName> figures() {
    List<FigureName> names = new ArrayList<>();
    for (Small small : smallTables()) {
      product(names, small.table(), small.rows(), small.columns());
    }
    product(names, "applications", applications(), APPLICANTS);
    product(names, "litigation", PROCEEDINGS, OUTCOMES);
    return names;
  }

  private static void product(
      List<FigureName> names, String table, List<Row> rows, List<Column> columns) {
    for (Row row : rows) {
      for (Column column : columns) {
        names.add(new FigureName(table, row.code(), column.code()));
      }
    }
  }
}
