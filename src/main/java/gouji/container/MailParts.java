package gouji.container;

import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Goes through the parts of a mail. It is gone through once to see what is there, and again for
 * each part that is wanted, so that no more than one is ever held.
 */
final class MailParts {
  private static final int DEEPEST = 20;
  private static final int MOST = 2000;

  private MailParts() {}

  static List<MailPart> list(Bytes mail) throws IOException, RefusedException {
    List<MailPart> parts = new ArrayList<>();
    MimeTokenStream stream = stream(mail);
    PartHeader header = new PartHeader();
    int depth = 0;
    for (EntityState state = next(stream);
        state != EntityState.T_END_OF_STREAM;
        state = next(stream)) {
      switch (state) {
        case T_START_HEADER -> header = new PartHeader();
        case T_FIELD -> header.take(stream.getField());
        case T_START_MULTIPART -> depth++;
        case T_END_MULTIPART -> depth--;
        case T_BODY -> {
          String type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
          parts.add(new MailPart(parts.size() + 1, type, header.name(), header.shown()));
        }
        default -> {}
      }
      if (depth > DEEPEST || parts.size() > MOST) {
        throw new Refusal(Reason.HOSTILE, "邮件的结构复杂得反常，拒绝读取。").exception();
      }
    }
    return parts;
  }

  /** The decoded content of a part. */
  static InputStream content(Bytes mail, MailPart part) throws IOException {
    MimeTokenStream stream = stream(mail);
    int index = 0;
    for (EntityState state = next(stream);
        state != EntityState.T_END_OF_STREAM;
        state = next(stream)) {
      if (state == EntityState.T_BODY) {
        index++;
        if (index == part.index()) {
          return stream.getDecodedInputStream();
        }
      }
    }
    throw new IOException("the part is gone");
  }

  private static MimeTokenStream stream(Bytes mail) {
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(MOST)
            .setMaxContentLen(-1)
            .build();
    MimeTokenStream stream = new MimeTokenStream(config);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(mail.stream());
    return stream;
  }

  private static EntityState next(MimeTokenStream stream) throws IOException {
    try {
      return stream.next();
    } catch (MimeException e) {
      throw new IOException(e);
    }
  }
}
