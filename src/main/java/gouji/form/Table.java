package gouji.form;

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
}
