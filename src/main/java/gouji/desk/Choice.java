package gouji.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose reports are compared, and from when to when. */
record Choice(@Nullable List<String> body, @Nullable Integer from, @Nullable Integer to) {
  /** More would be too thin to be seen beside each other. */
  static final int MOST = 12;

  /** Those that are compared. */
  public List<String> bodies() {
    return all().stream().limit(MOST).toList();
  }

  /** Those that are too many. */
  public List<String> leftOut() {
    return all().stream().skip(MOST).toList();
  }

  /** The same with another body in the place of one. */
  public List<String> with(String other, String inPlaceOf) {
    List<String> bodies = new ArrayList<>(bodies());
    Collections.replaceAll(bodies, inPlaceOf, other);
    return bodies;
  }

  boolean includes(@Nullable Integer year) {
    return year != null && (from == null || from <= year) && (to == null || year <= to);
  }

  private List<String> all() {
    return body == null
        ? List.of()
        : body.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
  }
}
