package gouji.desk;

import java.util.List;

/** Something that is said in the language of the page: a key of its words, and what they name. */
record Words(String key, List<Object> values) {

  static Words of(String key, Object... values) {
    return new Words(key, List.of(values));
  }

  public Object[] arguments() {
    return values.toArray();
  }
}
