package gouji.camel;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text in the header of a mail: in encoded words, or raw in UTF-8 or GBK, as senders have it. */
final class MailText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What a name can do without: controls, what turns the direction of writing, half characters. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}/\\\\]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_SUBJECT = 4096;

  private MailText() {}

  /** The text that stands in a field, a character for each byte, is meant to be. */
  static String decode(String field) {
    String line = MimeUtility.unfold(field);
    String text = line.substring(0, Math.min(line.length(), LONGEST_SUBJECT));
    return text.chars().anyMatch(c -> c > 0x7F) ? raw(text) : words(text);
  }

  private static String raw(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes.array(), GB18030);
    }
  }

  private static String words(String text) {
    try {
      return MimeUtility.decodeText(text);
    } catch (UnsupportedEncodingException | RuntimeException e) {
      // The subject only names a submission; as it was written is good enough.
      return text;
    }
  }

  /** A name made from what a sender wrote: one line, not too long, and no path. May be empty. */
  static String name(String written) {
    String fit = UNFIT.matcher(written).replaceAll(" ");
    String name = SPACE.matcher(fit).replaceAll(" ").strip();
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
  }
}
