package gouji.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named parts of something whose names are known, such as a table's title, rows, columns. */
final class Fields {
  private final Source whole;
  private final Map<String, Source> parts = new LinkedHashMap<>();

  Fields(Source whole, String... known) {
    this.whole = whole;
    for (Source.Field field : whole.fields()) {
      String name = field.name().text();
      if (!List.of(known).contains(name)) {
        throw field
            .name()
            .fault(
                "不认识“" + name + "”，这里可以写 " + String.join("、", known),
                "unknown key \"" + name + "\"; known here: " + String.join(", ", known));
      }
      parts.put(name, field.value());
    }
  }

  Source the(String name) {
    return maybe(name)
        .orElseThrow(() -> whole.fault("缺少“" + name + "”", "\"" + name + "\" is missing"));
  }

  Optional<Source> maybe(String name) {
    return Optional.ofNullable(parts.get(name));
  }
}
