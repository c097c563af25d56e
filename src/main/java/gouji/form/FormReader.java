package gouji.form;

import java.util.ArrayList;
import java.util.List;

/** Reads a form from its file. */
final class FormReader {
  private FormReader() {}

  static Form read(FormFile file) {
    Source source = Source.of(file);
    Fields fields =
        new Fields(
            source,
            "form",
            "title",
            "years",
            "title-words",
            "sections",
            "tables",
            "relations",
            "editions");
    List<Table> tables = tables(fields.the("tables"));
    return new Form(
        id(fields.the("form")),
        fields.the("title").text(),
        years(fields.the("years")),
        fields.the("title-words").items().stream().map(Source::label).toList(),
        fields.maybe("sections").map(FormReader::sections).orElse(List.of()),
        tables,
        fields.maybe("relations").map(new RelationReader(tables)::read).orElse(List.of()),
        fields.maybe("editions").map(editions -> editions(editions, tables)).orElse(List.of()));
  }

  private static String id(Source source) {
    String id = source.text();
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw source.fault(
          "表式的名称“" + id + "”只能用小写字母、数字和连字符",
          "the form's name \"" + id + "\" may only have a-z, 0-9 and hyphens");
    }
    return id;
  }

  /** One year, the first and the last, or the first only: 2024, 2019-2020, 2021-. */
  private static Years years(Source source) {
    String text = source.text();
    if (!text.matches("[0-9]{4}(-([0-9]{4})?)?")) {
      throw source.fault(
          "年份“" + text + "”应当写作 2024、2019-2020 或 2021-",
          "the years \"" + text + "\" should look like 2024, 2019-2020 or 2021-");
    }
    int first = Integer.parseInt(text.substring(0, 4));
    int last =
        switch (text.length()) {
          case 4 -> first;
          case 5 -> Integer.MAX_VALUE;
          default -> Integer.parseInt(text.substring(5));
        };
    if (last < first) {
      throw source.fault("止年早于起年", "the last year is before the first");
    }
    return new Years(first, last);
  }

  private static List<SectionTitle> sections(Source source) {
    return source.fields().stream()
        .map(field -> new SectionTitle(field.name().code(), field.value().label()))
        .toList();
  }

  private static List<Table> tables(Source source) {
    List<Table> tables =
        source.fields().stream()
            .map(field -> TableReader.read(field.name(), field.value()))
            .toList();
    if (tables.isEmpty()) {
      throw source.fault("一张表也没有", "there is no table");
    }
    return tables;
  }

  private static List<Form.Edition> editions(Source source, List<Table> tables) {
    List<Form.Edition> editions = new ArrayList<>();
    for (Source item : source.items()) {
      editions.add(edition(new Fields(item, "table", "row", "instead-of"), tables));
    }
    return List.copyOf(editions);
  }

  private static Form.Edition edition(Fields fields, List<Table> tables) {
    Source code = fields.the("table");
    Table table = Table.named(code.text(), tables, code);
    List<Row> rows = TableReader.rows(fields.the("row"));
    if (rows.size() > 1) {
      throw fields.the("row").fault("这里只能有一行", "only one row is expected here");
    }
    Row row = rows.get(0);
    List<String> replaced = SumReader.term(fields.the("instead-of"), Codes.rowsOf(table));
    boolean stays =
        table.rows().stream()
            .map(Row::code)
            .anyMatch(other -> other.equals(row.code()) && !replaced.contains(other));
    if (stays) {
      throw fields
          .the("row")
          .fault(
              "“" + row.code() + "”是表 " + table.code() + " 中另有的行",
              "\"" + row.code() + "\" is another row of table " + table.code());
    }
    return new Form.Edition(table.code(), row, replaced);
  }
}
