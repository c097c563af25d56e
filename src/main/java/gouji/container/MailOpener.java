package gouji.container;

import gouji.submission.Bytes;
import gouji.submission.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Opens mails as they travel (EML): their attachments, or their text where nothing is attached. */
final class MailOpener implements Opener {
  private static final Pattern LINE_END = Pattern.compile("\r?\n|\r");
  private static final Pattern HEADER = Pattern.compile("[!-9;-~]+[ \t]*:.*", Pattern.DOTALL);
  private static final Pattern SENT =
      Pattern.compile(
          "^(from|to|received|return-path|delivered-to)[ \t]*:",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern TECHNICAL =
      Pattern.compile(
          "^(mime-version|message-id|date|content-type|received)[ \t]*:",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern WEB_ARCHIVE =
      Pattern.compile(
          "^content-type:\\s*multipart/related", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "^(to|received|return-path|delivered-to)[ \t]*:",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /**
   * Whether a file that begins like this is a mail: header lines up to the first blank one, among
   * them who sent it. A web page saved as a mail (MHTML) is addressed to nobody.
   */
  static boolean mail(String head) {
    StringBuilder headers = new StringBuilder();
    // Line by line, as most files show in the first that they are no mail.
    Iterable<String> lines = () -> LINE_END.splitAsStream(head).iterator();
    for (String line : lines) {
      if (line.isEmpty()) {
        break;
      }
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      boolean mailbox = headers.isEmpty() && line.startsWith("From ");
      if (!mailbox && !(folded && !headers.isEmpty()) && !HEADER.matcher(line).matches()) {
        return false;
      }
      headers.append(line).append('\n');
    }
    return SENT.matcher(headers).find()
        && TECHNICAL.matcher(headers).find()
        && !(WEB_ARCHIVE.matcher(headers).find() && !ADDRESSED.matcher(headers).find());
  }

  @Override
  public void open(Bytes bytes, Sink sink) throws IOException, RefusedException {
    List<MailPart> parts = MailParts.list(bytes);
    for (MailPart part : MailPart.wanted(parts)) {
      sink.entry(part.name(), -1, () -> MailParts.content(bytes, part));
    }
  }
}
