package gouji.form;

import java.util.List;
import java.util.stream.Stream;

/** What a form prints to name something, and the variants seen in practice. */
public record Label(String printed, List<String> variants) {

  /** All spellings, the printed one first. */
  public Stream<String> spellings() {
    return Stream.concat(Stream.of(printed), variants.stream());
  }
}
