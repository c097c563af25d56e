package gouji.archive;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The published schemas of messages, for tests to hold messages against. */
public final class MessageSchemas {
  private MessageSchemas() {}

  /** What breaks the schema, read more strictly than we promise: nothing may be undescribed. */
  public static List<Error> faults(String fate, String message) throws IOException {
    String name = "/gouji/schemas/" + fate + ".schema.json";
    try (InputStream in = MessageJson.class.getResourceAsStream(name)) {
      String closed =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
              .replace(
                  "\"properties\": {\n", "\"additionalProperties\": false, \"properties\": {\n")
              .replace(
                  "\"contains\": {\n        \"additionalProperties\": false, ",
                  "\"contains\": {\n        ");
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(closed);
      return schema.validate(
          message,
          InputFormat.JSON,
          context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
  }
}
