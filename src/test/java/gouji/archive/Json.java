package gouji.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value read from JSON. */
sealed interface Json {
  record Members(Map<String, Json> values) implements Json {}

  record Items(List<Json> values) implements Json {}

  /** A string, a number, true, false or null, as it is written, without quotes. */
  record Scalar(String text) implements Json {}

  static Json parse(String text) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      json.nextToken();
      return value(json);
    }
  }

  private static Json value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, Json> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String key = json.currentName();
          json.nextToken();
          members.put(key, value(json));
        }
        yield new Members(members);
      }
      case START_ARRAY -> {
        List<Json> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(json));
        }
        yield new Items(items);
      }
      default -> new Scalar(json.getText());
    };
  }

  default boolean has(String key) {
    return ((Members) this).values().containsKey(key);
  }

  default Json at(String key) {
    Json member = ((Members) this).values().get(key);
    if (member == null) {
      throw new AssertionError("no " + key + " in " + this);
    }
    return member;
  }

  default List<Json> items() {
    return ((Items) this).values();
  }

  default List<String> texts() {
    return items().stream().map(Json::text).toList();
  }

  default String text() {
    return ((Scalar) this).text();
  }

  default BigDecimal number() {
    return new BigDecimal(text());
  }
}
