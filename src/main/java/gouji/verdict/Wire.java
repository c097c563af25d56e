package gouji.verdict;

import gouji.document.Limits;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What is said over the pipes between the gateway and a process that reads for it. The gateway
 * opens with the settings and then sends orders; the process answers each with the documents it
 * begins, their outcomes, and an end. Only the gateway is trusted.
 */
final class Wire {
  static final int READY = 'R';
  static final int BEGINS = 'B';
  static final int ENDS = 'E';
  static final int DONE = 'D';

  /** Far more than any outcome has, and little enough to be held. */
  private static final int LONGEST_OUTCOME = 32 * 1024 * 1024;

  /** A document may stand deep in containers, each of a name as long as names can be. */
  private static final int LONGEST_NAME = 1024 * 1024;

  private Wire() {}

  /** What a reading process must know before the first order. */
  record Settings(String forms, Limits limits) {}

  /** A submission, and how many of the documents in it need no examining any more. */
  record Order(Submission submission, int done) {}

  static void write(DataOutputStream out, Settings settings) throws IOException {
    text(out, settings.forms);
    out.writeInt(settings.limits.maxBytes());
    out.writeInt(settings.limits.maxPages());
    out.writeInt(settings.limits.maxCells());
    out.writeInt(settings.limits.maxCharacters());
    out.flush();
  }

  static Settings settings(DataInputStream in) throws IOException {
    return new Settings(
        text(in), new Limits(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
  }

  static void write(DataOutputStream out, Order order) throws IOException {
    Submission submission = order.submission;
    out.writeInt(order.done);
    text(out, submission.name());
    text(out, submission.id());
    text(out, submission.origin().way().name());
    text(out, submission.origin().from());
    bytes(out, submission.bytes().array());
    out.flush();
  }

  static Order order(DataInputStream in) throws IOException {
    int done = in.readInt();
    String name = text(in);
    String id = text(in);
    Origin origin = new Origin(Origin.Way.valueOf(text(in)), text(in));
    return new Order(new Submission(name, Bytes.of(bytes(in)), id, origin), done);
  }

  static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  /** The outcome that a process answers. */
  static byte[] outcome(DataInputStream in) throws IOException {
    return answer(in, LONGEST_OUTCOME);
  }

  /** A name or a hash that a process answers. */
  static String name(DataInputStream in) throws IOException {
    return new String(answer(in, LONGEST_NAME), StandardCharsets.UTF_8);
  }

  /** What a process answers: of a length that can be believed. */
  private static byte[] answer(DataInputStream in, int longest) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > longest) {
      throw new GarbledException("an answer of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
