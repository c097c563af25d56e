package gouji.archive;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import gouji.check.Finding;
import gouji.check.Waived;
import gouji.document.Box;
import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.report.Corrected;
import gouji.report.Entry;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.report.Section;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a verdict: one object, without line breaks; the same verdict gives the same bytes.
 */
public final class VerdictJson {
  static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private VerdictJson() {}

  /** Writes everything that is known of the document: its figures, its text, its findings. */
  public static void write(Verdict verdict, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      members(json, verdict);
      json.writeEndObject();
    }
  }

  /** Writes whose document it is and what was found, without the figures and the text. */
  public static void writeFindings(Verdict verdict, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      membersOfFindings(json, verdict);
      json.writeEndObject();
    }
  }

  static void members(JsonGenerator json, Verdict verdict) throws IOException {
    head(json, verdict);
    Report report = verdict.report();
    period(json, report == null ? null : report.identity().period());
    cells(json, report);
    sections(json, report == null ? List.of() : report.sections());
    findings(json, verdict.findings());
  }

  static void membersOfFindings(JsonGenerator json, Verdict verdict) throws IOException {
    head(json, verdict);
    findings(json, verdict.findings());
  }

  private static void head(JsonGenerator json, Verdict verdict) throws IOException {
    Report report = verdict.report();
    text(json, "file", verdict.file());
    text(json, "sha256", verdict.sha256());
    text(json, "verdict", verdict.accepted() ? "accepted" : "rejected");
    text(json, "form", report == null ? null : report.form().id());
    text(json, "organization", report == null ? null : report.identity().organization());
    Integer year = report == null ? null : report.identity().year();
    number(json, "year", year == null ? null : BigDecimal.valueOf(year));
  }

  private static void period(JsonGenerator json, Identity.@Nullable Period period)
      throws IOException {
    if (period == null) {
      json.writeNullField("period");
      return;
    }
    json.writeObjectFieldStart("period");
    text(json, "from", period.from().toString());
    text(json, "to", period.to().toString());
    json.writeEndObject();
  }

  private static void cells(JsonGenerator json, @Nullable Report report) throws IOException {
    json.writeArrayFieldStart("cells");
    if (report != null) {
      for (Entry entry : report.entries().values()) {
        cell(json, report, entry);
      }
    }
    json.writeEndArray();
  }

  private static void cell(JsonGenerator json, Report report, Entry entry) throws IOException {
    FigureName name = entry.name();
    json.writeStartObject();
    text(json, "table", name.table());
    text(json, "row", name.row());
    text(json, "column", name.column());
    number(json, "value", report.number(name).orElse(null));
    text(json, "text", entry.figure().text());
    if (entry.locus() instanceof Locus.OnPage place) {
      json.writeNumberField("page", place.page());
      box(json, place.box());
    }
    corrected(json, report, entry);
    json.writeEndObject();
  }

  private static void corrected(JsonGenerator json, Report report, Entry entry) throws IOException {
    Corrected corrected = entry.corrected();
    if (corrected == null) {
      return;
    }
    Optional<Figure> read = Optional.ofNullable(corrected.read());
    json.writeObjectFieldStart("corrected");
    number(json, "from", read.flatMap(figure -> report.number(entry.name(), figure)).orElse(null));
    text(json, "fromText", read.map(Figure::text).orElse(null));
    decided(json, corrected.by(), corrected.at(), corrected.reason());
    json.writeEndObject();
  }

  private static void decided(JsonGenerator json, String by, Instant at, String reason)
      throws IOException {
    text(json, "by", by);
    text(json, "at", at.toString());
    text(json, "reason", reason);
  }

  private static void box(JsonGenerator json, Box box) throws IOException {
    json.writeArrayFieldStart("box");
    for (double side : new double[] {box.x(), box.y(), box.width(), box.height()}) {
      json.writeNumber(Plain.hundredths(Math.round(side * 100)));
    }
    json.writeEndArray();
  }

  private static void sections(JsonGenerator json, List<Section> sections) throws IOException {
    json.writeArrayFieldStart("sections");
    for (Section section : sections) {
      json.writeStartObject();
      text(json, "code", section.code());
      text(json, "title", section.title());
      text(json, "text", section.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void findings(JsonGenerator json, List<Finding> findings) throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      text(json, "rule", finding.rule());
      text(json, "severity", finding.severity().name().toLowerCase(Locale.ROOT));
      text(json, "message", finding.message());
      json.writeArrayFieldStart("cells");
      for (FigureName name : finding.cells()) {
        json.writeString(name.toString());
      }
      json.writeEndArray();
      number(json, "expected", finding.expected());
      number(json, "found", finding.found());
      Waived waived = finding.waived();
      if (waived != null) {
        json.writeObjectFieldStart("waived");
        decided(json, waived.by(), waived.at(), waived.reason());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void text(JsonGenerator json, String key, @Nullable String text) throws IOException {
    json.writeStringField(key, text == null ? null : Plain.wellFormed(text));
  }

  private static void number(JsonGenerator json, String key, @Nullable BigDecimal number)
      throws IOException {
    json.writeFieldName(key);
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(Plain.number(number));
    }
  }
}
