package gouji.document.text;

import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** A web page saved with its pictures in the form of a mail (MHTML), as Word and browsers do. */
final class WebArchive {
  private static final int DEEPEST = 20;

  private WebArchive() {}

  /** The page itself; none where the bytes are no archive but a page. */
  static Optional<byte[]> page(byte[] bytes) throws RefusedException {
    int first = 0;
    while (first < bytes.length && bytes[first] <= ' ' && bytes[first] >= 0) {
      first++;
    }
    boolean headers = first < bytes.length && Character.isLetter(bytes[first]);
    if (!headers) {
      return Optional.empty();
    }
    try {
      return part(new ByteArrayInputStream(bytes, first, bytes.length - first));
    } catch (IOException | MimeException e) {
      throw new Refusal(Reason.DAMAGED, "网页文件已损坏，读不出来；请检查原文件后重新提交。").exception(e);
    }
  }

  private static Optional<byte[]> part(ByteArrayInputStream archive)
      throws IOException, MimeException, RefusedException {
    MimeTokenStream stream =
        new MimeTokenStream(new MimeConfig.Builder().setMaxLineLen(-1).build());
    stream.parse(archive);
    int depth = 0;
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM;
        state = stream.next()) {
      if (state == EntityState.T_START_MULTIPART && ++depth > DEEPEST) {
        throw new Refusal(Reason.HOSTILE, "网页文件的结构复杂得反常，拒绝读取。").exception();
      }
      if (state == EntityState.T_BODY
          && "text/html".equalsIgnoreCase(stream.getBodyDescriptor().getMimeType())) {
        return Optional.of(stream.getDecodedInputStream().readAllBytes());
      }
    }
    return Optional.empty();
  }
}
