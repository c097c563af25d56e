package gouji.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of a CSV file, in the words of the Table Schema standard. */
record Field(String name, Type type, String title, String description, Constraints constraints) {

  /** The types of the standard that the package needs. */
  enum Type {
    STRING,
    INTEGER,
    NUMBER,
    DATE
  }

  /** What every value of the column satisfies. */
  record Constraints(
      boolean required, @Nullable Integer minimum, @Nullable String pattern, List<String> values) {

    static final Constraints NONE = new Constraints(false, null, null, List.of());
  }

  static Field of(String name, Type type, String title, String description) {
    return new Field(name, type, title, description, Constraints.NONE);
  }

  Field required() {
    return with(
        new Constraints(true, constraints.minimum, constraints.pattern, constraints.values));
  }

  Field atLeast(int minimum) {
    return with(
        new Constraints(constraints.required, minimum, constraints.pattern, constraints.values));
  }

  Field matching(String pattern) {
    return with(
        new Constraints(constraints.required, constraints.minimum, pattern, constraints.values));
  }

  Field oneOf(List<String> values) {
    return with(
        new Constraints(constraints.required, constraints.minimum, constraints.pattern, values));
  }

  private Field with(Constraints others) {
    return new Field(name, type, title, description, others);
  }
}
