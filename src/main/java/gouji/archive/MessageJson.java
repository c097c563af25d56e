package gouji.archive;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import gouji.verdict.Failure;
import gouji.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The JSON that tells other programs what became of a document. The schemas in {@code
 * gouji/schemas} are what these build on: they change only by additions.
 */
public final class MessageJson {
  private MessageJson() {}

  /**
   * How a document was handled.
   *
   * @param id the number under which the ledger knows the submission it came in
   */
  public record Handling(String id, Instant receivedAt, Instant decidedAt) {}

  /** Of a rejected document what was found. */
  public static String of(Verdict rejected, Handling handling) {
    return write(
        json -> {
          head(json, "rejected", handling);
          VerdictJson.membersOfFindings(json, rejected);
        });
  }

  /** Of an accepted report all that its own JSON says. */
  public static String of(ReportText report, Handling handling) {
    byte[] head = bytes(json -> head(json, "accepted", handling));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      // Both are objects, and become one.
      out.write(head, 0, head.length - 1);
      out.write(',');
      report.writeMembers(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * Of a document that we failed to examine what happened, in a line.
   *
   * @param sha256 the hash of the bytes that are kept
   */
  public static String of(Failure failure, String sha256, Handling handling) {
    return write(
        json -> {
          head(json, "quarantined", handling);
          VerdictJson.text(json, "file", failure.file());
          VerdictJson.text(json, "sha256", sha256);
          VerdictJson.text(json, "failure", failure.trace().lines().findFirst().orElse(""));
        });
  }

  private static void head(JsonGenerator json, String fate, Handling handling) throws IOException {
    VerdictJson.text(json, "id", handling.id);
    VerdictJson.text(json, "fate", fate);
    VerdictJson.text(json, "receivedAt", handling.receivedAt.toString());
    VerdictJson.text(json, "decidedAt", handling.decidedAt.toString());
  }

  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  private static String write(Members members) {
    return new String(bytes(members), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Members members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = VerdictJson.JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }
}
