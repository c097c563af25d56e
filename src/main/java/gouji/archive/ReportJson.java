package gouji.archive;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a document as the ledger holds it: how it was handled, and then what the JSON of its
 * verdict says, whatever the verdict is.
 */
public final class ReportJson {
  private ReportJson() {}

  /**
   * How a document was handled.
   *
   * @param id the number of the document
   * @param submission the number of the submission it came in
   * @param revision how often its verdict has been revised
   * @param current whether it is the newest accepted report of its body and year
   * @param replacedBy the next newer report of the same body and year
   */
  public record Handling(
      String id,
      String submission,
      String fate,
      Instant receivedAt,
      Instant decidedAt,
      int revision,
      boolean current,
      @Nullable String replacedBy) {}

  /** Of what we failed to examine it has the members, and that nothing is known. */
  public static byte[] of(Outcome outcome, Handling handling) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = VerdictJson.JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      head(json, handling);
      if (outcome instanceof Verdict verdict) {
        VerdictJson.members(json, verdict);
      } else if (outcome instanceof Failure failure) {
        nothing(json, failure);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  private static void head(JsonGenerator json, Handling handling) throws IOException {
    VerdictJson.text(json, "id", handling.id);
    VerdictJson.text(json, "submission", handling.submission);
    VerdictJson.text(json, "fate", handling.fate);
    VerdictJson.text(json, "receivedAt", handling.receivedAt.toString());
    VerdictJson.text(json, "decidedAt", handling.decidedAt.toString());
    json.writeNumberField("revision", handling.revision);
    json.writeBooleanField("current", handling.current);
    VerdictJson.text(json, "replacedBy", handling.replacedBy);
  }

  private static void nothing(JsonGenerator json, Failure failure) throws IOException {
    VerdictJson.text(json, "file", failure.file());
    for (String member :
        new String[] {"sha256", "verdict", "form", "organization", "year", "period"}) {
      json.writeNullField(member);
    }
    for (String list : new String[] {"cells", "sections", "findings"}) {
      json.writeArrayFieldStart(list);
      json.writeEndArray();
    }
  }
}
