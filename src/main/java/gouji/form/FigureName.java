package gouji.form;

/** The name of a figure, printed {@code table/row/column}. */
public record FigureName(String table, String row, String column) {

  /** The figure of a name in its printed form. */
  public static FigureName parse(String name) {
    String[] parts = name.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not table/row/column: " + name);
    }
    return new FigureName(parts[0], parts[1], parts[2]);
  }

  @Override
  public String toString() {
    return table + "/" + row + "/" + column;
  }
}
