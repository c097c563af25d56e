package gouji.form;

/** The name of a figure, printed {@code table/row/column}. */
public record FigureName(String table, String row, String column) {

  @Override
  public String toString() {
    return table + "/" + row + "/" + column;
  }
}
