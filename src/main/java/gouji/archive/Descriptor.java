package gouji.archive;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes {@code datapackage.json}: a Tabular Data Package (Frictionless Data, version 1). */
final class Descriptor {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private Descriptor(JsonGenerator json) {
    this.json = json;
  }

  /**
   * A file of the package.
   *
   * @param path where it is, seen from the descriptor
   * @param content none where it is made for whoever asks
   */
  record File(Resource resource, String path, @Nullable Content content) {}

  /** What a file holds. */
  record Content(long bytes, String sha256) {}

  /** Describes the files. */
  static void write(List<File> files, OutputStream out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
    pretty.indentObjectsWith(lines);
    pretty.indentArraysWith(lines);
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(pretty);
      new Descriptor(json).dataPackage(files);
      json.writeRaw('\n');
    }
  }

  private void dataPackage(List<File> files) throws IOException {
    json.writeStartObject();
    json.writeStringField("profile", "tabular-data-package");
    json.writeStringField("name", "gouji");
    json.writeStringField("title", "法定年报数据 Figures of statutory reports");
    json.writeStringField(
        "description",
        "由勾稽从报告中读出并核对的数字。Read from reports and checked by Gouji. A rejected report stands in"
            + " reports.csv and findings.csv alone.");
    json.writeArrayFieldStart("resources");
    for (File file : files) {
      resource(file);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void resource(File file) throws IOException {
    Resource resource = file.resource();
    json.writeStartObject();
    json.writeStringField("name", resource.name());
    json.writeStringField("path", file.path());
    json.writeStringField("profile", "tabular-data-resource");
    json.writeStringField("title", resource.title());
    json.writeStringField("description", resource.description());
    json.writeStringField("format", "csv");
    json.writeStringField("mediatype", "text/csv");
    json.writeStringField("encoding", "utf-8");
    Content content = file.content();
    if (content != null) {
      json.writeNumberField("bytes", content.bytes());
      json.writeStringField("hash", "sha256:" + content.sha256());
    }
    json.writeObjectFieldStart("schema");
    json.writeArrayFieldStart("fields");
    for (Field field : resource.fields()) {
      field(field);
    }
    json.writeEndArray();
    strings("primaryKey", resource.primaryKey());
    if (!resource.name().equals(PackageLayout.REPORTS)) {
      referenceToReports();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void field(Field field) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", field.name());
    json.writeStringField("type", field.type().name().toLowerCase(Locale.ROOT));
    json.writeStringField("title", field.title());
    json.writeStringField("description", field.description());
    if (!field.constraints().equals(Field.Constraints.NONE)) {
      constraints(field.constraints());
    }
    json.writeEndObject();
  }

  private void constraints(Field.Constraints constraints) throws IOException {
    json.writeObjectFieldStart("constraints");
    if (constraints.required()) {
      json.writeBooleanField("required", true);
    }
    if (constraints.minimum() != null) {
      json.writeNumberField("minimum", constraints.minimum());
    }
    if (constraints.pattern() != null) {
      json.writeStringField("pattern", constraints.pattern());
    }
    if (!constraints.values().isEmpty()) {
      strings("enum", constraints.values());
    }
    json.writeEndObject();
  }

  private void referenceToReports() throws IOException {
    json.writeArrayFieldStart("foreignKeys");
    json.writeStartObject();
    strings("fields", List.of("report"));
    json.writeObjectFieldStart("reference");
    json.writeStringField("resource", PackageLayout.REPORTS);
    strings("fields", List.of("report"));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void strings(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
