package gouji;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** The contract of the API as tests read it: its operations, and what each may answer. */
final class ApiSpecification {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode root;
  private final Map<String, Schema> schemas = new HashMap<>();

  private ApiSpecification(JsonNode root) {
    this.root = root;
  }

  static ApiSpecification read() throws IOException {
    try (InputStream in = ApiSpecification.class.getResourceAsStream("/gouji/openapi.yaml")) {
      return new ApiSpecification(
          JSON.valueToTree(new Yaml().load(Objects.requireNonNull(in, "openapi.yaml"))));
    }
  }

  /** Something that can be asked for. */
  record Operation(String method, String path, List<JsonNode> parameters, JsonNode node) {
    String name() {
      return method + " " + path;
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .forEach(
                        entry ->
                            operations.add(
                                operation(
                                    entry.getKey(),
                                    path.getKey(),
                                    path.getValue(),
                                    entry.getValue()))));
    return operations;
  }

  private Operation operation(String method, String path, JsonNode shared, JsonNode node) {
    List<JsonNode> parameters = new ArrayList<>();
    shared.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
    node.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
    return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, node);
  }

  /** What a reference leads to, or the node itself. */
  JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isTextual() ? root.at(reference.asText().substring(1)) : node;
  }

  /** What is declared for all other answers of an operation. */
  JsonNode others(Operation operation) {
    return resolved(operation.node.path("responses").path("default"));
  }

  /** What is wrong with an answer; nothing if the operation names its status and may answer so. */
  List<String> faults(Operation operation, int status, String type, String body)
      throws JsonProcessingException {
    JsonNode response = resolved(operation.node.path("responses").path(Integer.toString(status)));
    if (response.isMissingNode()) {
      return List.of("status " + status + " is not declared");
    }
    JsonNode content = response.path("content");
    if (content.isMissingNode() || body.isEmpty()) {
      return body.isEmpty() ? List.of() : List.of("no content is declared for " + status);
    }
    String plain = type.replaceAll(";.*", "").strip();
    JsonNode media = content.path(plain);
    if (media.isMissingNode()) {
      return List.of("'" + plain + "' is not declared for " + status);
    }
    return plain.endsWith("json") ? schemaFaults(media.path("schema"), body) : List.of();
  }

  /** What is wrong with a problem. */
  List<String> problemFaults(String body) throws JsonProcessingException {
    return schemaFaults(root.at("/components/schemas/Problem"), body);
  }

  private List<String> schemaFaults(JsonNode schema, String body) throws JsonProcessingException {
    if (!body.startsWith("{")) {
      return List.of("no JSON: " + body);
    }
    Schema compiled = schemas.computeIfAbsent(schema.toString(), text -> compiled(schema));
    return compiled
        .validate(
            body,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** References lead to the components, so these go along. */
  private Schema compiled(JsonNode schema) {
    ObjectNode whole = JSON.createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", root.path("components"));
    return SCHEMAS.getSchema(whole.toString());
  }
}
