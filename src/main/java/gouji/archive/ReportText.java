package gouji.archive;

import gouji.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The JSON of a verdict as text: made once, for the outbox and for the message. */
public final class ReportText {
  private final Verdict verdict;
  private final byte[] json;

  private ReportText(Verdict verdict, byte[] json) {
    this.verdict = verdict;
    this.json = json;
  }

  public static ReportText of(Verdict verdict) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      VerdictJson.write(verdict, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return new ReportText(verdict, out.toByteArray());
  }

  /** The verdict of which it is the JSON. */
  public Verdict verdict() {
    return verdict;
  }

  void write(OutputStream out) throws IOException {
    out.write(json);
  }

  /** Writes the members of the object, and what ends it. */
  void writeMembers(OutputStream out) throws IOException {
    out.write(json, 1, json.length - 1);
  }
}
