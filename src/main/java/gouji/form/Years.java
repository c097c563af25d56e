package gouji.form;

/**
 * The years that a form serves, both included; {@code to} may be open ({@link Integer#MAX_VALUE}).
 */
public record Years(int from, int to) {

  public boolean include(int year) {
    return from <= year && year <= to;
  }
}
