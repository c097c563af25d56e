package gouji.document;

import gouji.document.Document.Kind;
import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the kind of a document by its bytes. Names lie: a .doc is a web page often enough. */
public final class Sniffer {
  /** How far into a file its kind shows; a PDF may begin after a kilobyte of something else. */
  private static final int HEAD = 64 * 1024;

  private static final int PDF_HEAD = 1024;

  private static final Pattern WORD_XML =
      Pattern.compile("<\\?mso-application\\s+progid=\"Word\\.Document\"|<pkg:package\\b");
  private static final Pattern WEB_START =
      Pattern.compile(
          "<(!doctype\\s+html|html|head|body|meta|title|style|script|link|base|div|span|p|h[1-6]"
              + "|table|center|font|article|section)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WEB_PAGE =
      Pattern.compile("<html[\\s>].*<(head|body)[\\s>]", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern HEADER = Pattern.compile("[\\w-]+:");
  private static final Pattern HEADERS_END = Pattern.compile("\\r?\\n\\r?\\n");
  private static final Pattern WEB_ARCHIVE =
      Pattern.compile(
          "^content-type:\\s*multipart/related", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private Sniffer() {}

  /**
   * The kind of the document, or none where it is no kind that Gouji knows of.
   *
   * @throws RefusedException where the content is known and cannot be read
   */
  public static Optional<Kind> kind(Bytes bytes) throws RefusedException {
    byte[] array = bytes.array();
    if (blank(array)) {
      throw new Refusal(Reason.EMPTY, "文件是空的，没有任何内容。").exception();
    }
    String head = latin(array, HEAD);
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return Optional.of(ZipSniffer.kind(array));
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return Optional.of(OleSniffer.kind(array));
    }
    if (head.startsWith("{\\rt")) {
      return Optional.of(Kind.RTF);
    }
    if (head.substring(0, Math.min(head.length(), PDF_HEAD)).contains("%PDF-")) {
      return Optional.of(Kind.PDF);
    }
    Optional<String> text =
        Encoding.decode(Arrays.copyOf(array, Math.min(array.length, HEAD)), Optional.empty());
    // A page in no encoding that we know of is still a page, though a damaged one.
    return text.isPresent() ? textual(text.get()) : textual(head).filter(kind -> kind == Kind.HTML);
  }

  private static Optional<Kind> textual(String head) {
    if (WORD_XML.matcher(head).find()) {
      return Optional.of(Kind.DOCX);
    }
    if (WEB_START.matcher(afterPreamble(head)).lookingAt()
        || WEB_PAGE.matcher(head).find()
        || webArchive(head)) {
      return Optional.of(Kind.HTML);
    }
    return head.stripLeading().startsWith("<?xml") ? Optional.empty() : Optional.of(Kind.TEXT);
  }

  /** Where a web page begins: behind an XML declaration and comments, which may be long. */
  private static String afterPreamble(String head) {
    String rest = head.stripLeading();
    for (boolean more = true; more; ) {
      int end = -1;
      if (rest.startsWith("<?xml")) {
        end = rest.indexOf("?>") + 2;
      } else if (rest.startsWith("<!--")) {
        end = rest.indexOf("-->") + 3;
      }
      more = end > 3;
      rest = more ? rest.substring(end).stripLeading() : rest;
    }
    return rest;
  }

  /** A page saved whole as a mail without a sender, as Word and browsers do (MHTML). */
  private static boolean webArchive(String head) {
    String start = head.stripLeading();
    return HEADER.matcher(start).lookingAt()
        && WEB_ARCHIVE.matcher(HEADERS_END.split(start, 2)[0]).find();
  }

  private static boolean blank(byte[] array) {
    for (byte b : array) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    return true;
  }

  private static String latin(byte[] array, int length) {
    return new String(array, 0, Math.min(array.length, length), StandardCharsets.ISO_8859_1);
  }
}
