package gouji.container;

import gouji.submission.Bytes;
import gouji.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** The containers that Gouji opens, told by their content: archives and mails. */
public final class Containers {
  private static final int HEAD = 64 * 1024;

  private Containers() {}

  /**
   * Hands over what the submission holds, one document at a time, containers within it opened in
   * turn. A submission that is no container is itself the one document.
   */
  public static void walk(Submission submission, ContainerLimits limits, Consumer<Item> to) {
    new Walk(limits, to).into(submission, 0);
  }

  /** What opens these bytes; none where they are no container. */
  static Optional<Opener> opener(Bytes bytes) {
    int length = Math.min(bytes.size(), HEAD);
    String head = new String(bytes.array(), 0, length, StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return ZipOpener.archive(bytes) ? Optional.of(new ZipOpener()) : Optional.empty();
    }
    if (head.startsWith("7z\u00BC\u00AF'\u001C")) {
      return Optional.of(new SevenZipOpener());
    }
    if (head.startsWith("\u001F\u008B\b")) {
      return Optional.of(new GzipOpener());
    }
    if (TarOpener.tar(head)) {
      return Optional.of(new TarOpener());
    }
    if (OutlookOpener.mail(bytes, head)) {
      return Optional.of(new OutlookOpener());
    }
    return MailOpener.mail(head) ? Optional.of(new MailOpener()) : Optional.empty();
  }
}
