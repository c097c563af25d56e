package gouji.container;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a mail that holds something: {@code index} is its place among those, {@code label} the
 * name that the sender gave it, {@code shown} whether the text of the mail shows it within itself.
 */
record MailPart(int index, String type, @Nullable String label, boolean shown) {
  private static final Set<String> SEALS =
      Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "text/calendar");

  /**
   * The parts that may be reports. Pictures are logos where a document is attached, or where the
   * text shows them; the text counts only where nothing is attached, laid out rather than plain.
   */
  static List<MailPart> wanted(List<MailPart> parts) {
    List<MailPart> documents = parts.stream().filter(MailPart::document).toList();
    if (!documents.isEmpty()) {
      return documents;
    }
    List<MailPart> pictures = parts.stream().filter(part -> part.picture() && !part.shown).toList();
    if (!pictures.isEmpty()) {
      return pictures;
    }
    List<MailPart> laidOut = texts(parts, "text/html");
    return laidOut.isEmpty() ? texts(parts, "text/plain") : laidOut;
  }

  private static List<MailPart> texts(List<MailPart> parts, String type) {
    return parts.stream().filter(part -> part.label == null && part.type.equals(type)).toList();
  }

  private boolean document() {
    return !picture() && !SEALS.contains(type) && (label != null || !type.startsWith("text/"));
  }

  private boolean picture() {
    return type.startsWith("image/");
  }

  /** What to call it; mails within mails and the text of a mail often have no name. */
  String name() {
    if (label != null) {
      return label;
    }
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "text/html" -> "正文.html";
      case "text/plain" -> "正文.txt";
      case "message/rfc822" -> "邮件" + index + ".eml";
      default -> "附件" + index;
    };
  }
}
