package gouji.verdict;

import gouji.form.Column;
import gouji.form.Form;
import gouji.form.Label;
import gouji.form.Measure;
import gouji.form.Row;
import gouji.form.Table;
import gouji.form.Years;
import java.util.List;

/** A form of one table and two editions, for tests that need some form. */
final class Sample {
  static final Form.Edition OLD_GEESE = new Form.Edition("birds", row("swans"), List.of("geese"));
  static final Form.Edition OLD_OWLS = new Form.Edition("birds", row("night"), List.of("owls"));

  static final Form FORM =
      new Form(
          "farm",
          "农场",
          new Years(2020, 2030),
          List.of(),
          List.of(),
          List.of(
              new Table(
                  "birds",
                  "家禽",
                  Table.Layout.STACKED,
                  List.of(),
                  List.of(row("hens"), row("ducks"), row("geese"), row("owls")),
                  List.of(
                      new Column("count", label("只"), List.of(), Measure.COUNT, ""),
                      new Column("value", label("价值"), List.of(), Measure.DECIMAL, "元")))),
          List.of(),
          List.of(OLD_GEESE, OLD_OWLS));

  private Sample() {}

  private static Row row(String code) {
    return new Row(code, label(code), List.of());
  }

  private static Label label(String printed) {
    return new Label(printed, List.of());
  }
}
