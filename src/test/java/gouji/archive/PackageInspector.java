package gouji.archive;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gouji.submission.Bytes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a data package to its own descriptor, as the standard demands (Frictionless Data Package,
 * Tabular Data Resource and Table Schema, version 1): names, sizes, hashes, headers, types,
 * constraints, primary and foreign keys.
 */
public final class PackageInspector {
  private static final String NAME = "[-a-z0-9._/]+";

  private final Path folder;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, List<Map<String, String>>> lines = new LinkedHashMap<>();

  private PackageInspector(Path folder) {
    this.folder = folder;
  }

  /** Everything that does not hold; nothing for a sound package. */
  public static List<String> faults(Path folder) throws IOException {
    PackageInspector inspector = new PackageInspector(folder);
    inspector.inspect(Json.parse(Files.readString(folder.resolve("datapackage.json"))));
    return inspector.faults;
  }

  private void inspect(Json descriptor) throws IOException {
    demand(descriptor.at("profile").text().equals("tabular-data-package"), "profile");
    demand(descriptor.at("name").text().matches(NAME), "name");
    List<Json> resources = descriptor.at("resources").items();
    demand(!resources.isEmpty(), "no resources");
    for (Json resource : resources) {
      file(resource);
    }
    for (Json resource : resources) {
      foreignKeys(resource);
    }
  }

  private void file(Json resource) throws IOException {
    String name = resource.at("name").text();
    demand(name.matches(NAME), "name of " + name);
    demand(resource.at("profile").text().equals("tabular-data-resource"), "profile of " + name);
    byte[] bytes = Files.readAllBytes(folder.resolve(resource.at("path").text()));
    demand(resource.at("bytes").text().equals(String.valueOf(bytes.length)), "bytes of " + name);
    String hash = "sha256:" + Bytes.of(bytes).sha256();
    demand(resource.at("hash").text().equals(hash), "hash of " + name);

    String text = new String(bytes, StandardCharsets.UTF_8);
    demand(!text.replace("\r\n", "").contains("\n"), "line ends of " + name);
    Json schema = resource.at("schema");
    List<Json> fields = schema.at("fields").items();
    List<String> names = fields.stream().map(field -> field.at("name").text()).toList();
    demand(new HashSet<>(names).size() == names.size(), "a field twice in " + name);
    List<CsvRecord> records = records(text.startsWith("\uFEFF") ? text.substring(1) : text);
    demand(records.get(0).getFields().equals(names), "header of " + name);

    List<Map<String, String>> read = new ArrayList<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      Map<String, String> line = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        line.put(names.get(i), record.getField(i));
        value(name, fields.get(i), record.getField(i));
      }
      read.add(line);
    }
    lines.put(name, read);
    demand(
        values(read, schema.at("primaryKey").texts()).size() == read.size(),
        "primary key of " + name);
  }

  private static List<CsvRecord> records(String text) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
      return csv.stream().toList();
    }
  }

  private void value(String resource, Json field, String value) {
    String where = resource + "." + field.at("name").text() + ": " + value;
    Json constraints =
        field.has("constraints") ? field.at("constraints") : new Json.Members(Map.of());
    if (value.isEmpty()) {
      demand(!constraints.has("required"), "required " + where);
      return;
    }
    demand(isOfType(field.at("type").text(), value), "type of " + where);
    if (constraints.has("pattern")) {
      demand(value.matches(constraints.at("pattern").text()), "pattern of " + where);
    }
    if (constraints.has("enum")) {
      demand(constraints.at("enum").texts().contains(value), "enum of " + where);
    }
    if (constraints.has("minimum")) {
      BigDecimal minimum = constraints.at("minimum").number();
      demand(new BigDecimal(value).compareTo(minimum) >= 0, "minimum of " + where);
    }
  }

  private static boolean isOfType(String type, String value) {
    return switch (type) {
      case "string" -> true;
      case "integer" -> value.matches("[+-]?[0-9]+");
      case "number" -> value.matches("[+-]?[0-9]+([.][0-9]+)?");
      case "date" -> isDate(value);
      default -> false;
    };
  }

  private static boolean isDate(String value) {
    try {
      return LocalDate.parse(value).toString().equals(value);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void foreignKeys(Json resource) {
    String name = resource.at("name").text();
    Json schema = resource.at("schema");
    for (Json key :
        schema.has("foreignKeys") ? schema.at("foreignKeys").items() : List.<Json>of()) {
      Json reference = key.at("reference");
      Set<List<String>> known =
          values(lines(reference.at("resource").text()), reference.at("fields").texts());
      demand(
          known.containsAll(values(lines(name), key.at("fields").texts())),
          "foreign key of " + name);
    }
  }

  private List<Map<String, String>> lines(String resource) {
    return lines.getOrDefault(resource, List.of());
  }

  private static Set<List<String>> values(List<Map<String, String>> lines, List<String> fields) {
    Set<List<String>> values = new HashSet<>();
    for (Map<String, String> line : lines) {
      values.add(fields.stream().map(field -> line.getOrDefault(field, "")).toList());
    }
    return values;
  }

  private void demand(boolean holds, String what) {
    if (!holds) {
      faults.add(what);
    }
  }
}
