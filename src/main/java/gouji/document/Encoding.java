package gouji.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * The encoding of a text, told by its bytes. A byte-order mark decides; then well-formed UTF-8,
 * which no other encoding is by accident; then what the document declares; then whichever of
 * GB18030 and Big5 gives words a report would use.
 */
public final class Encoding {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final String FAMILIAR = "的一二三四五六七八九十年月日政府信息公開开人民工作情況况總总計计";
  private static final int SAMPLE = 4 * 1024 * 1024;

  private Encoding() {}

  /** The text of the bytes, without its mark; empty where they are no text in any encoding. */
  public static Optional<String> decode(byte[] bytes, Optional<String> declared) {
    return of(bytes, declared).map(charset -> withoutMark(new String(bytes, charset)));
  }

  /** The encoding of the bytes, or none where they are no text. */
  static Optional<Charset> of(byte[] bytes, Optional<String> declared) {
    return marked(bytes)
        .or(() -> Optional.of(StandardCharsets.UTF_8).filter(utf8 -> fits(bytes, utf8)))
        .or(() -> wide(bytes))
        .or(() -> declared.flatMap(Encoding::named).filter(charset -> fits(bytes, charset)))
        .or(() -> chinese(bytes));
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /** UTF-16 without a mark: the digits and line ends of any report leave zero bytes on one side. */
  private static Optional<Charset> wide(byte[] bytes) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      if (bytes[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (even == odd) {
      return Optional.empty();
    }
    Charset charset = even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return Optional.of(charset).filter(wide -> fits(bytes, wide) && usual(bytes, wide));
  }

  /** Whether hardly a character is of a script that no report is written in. */
  private static boolean usual(byte[] bytes, Charset charset) {
    String text = sample(bytes, charset);
    long usual =
        text.chars()
            .filter(
                c ->
                    c < 0x0100
                        || (c >= 0x2000 && c < 0x2800) // punctuation, signs, circled numbers
                        || (c >= 0x3000 && c < 0x3400) // ideographic punctuation
                        || (c >= 0x4E00 && c < 0xA000) // ideographs
                        || c >= 0xFF00)
            .count();
    return usual * 10 >= text.length() * 9L;
  }

  /** What documents call GB2312 or GBK is read as GB18030, which holds both. */
  private static Optional<Charset> named(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    if (plain.startsWith("gb") || plain.equals("x-gbk") || plain.equals("cp936")) {
      return Optional.of(GB18030);
    }
    try {
      return Optional.of(Charset.forName(plain));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> chinese(byte[] bytes) {
    boolean mainland = fits(bytes, GB18030);
    if (fits(bytes, BIG5) && (!mainland || familiar(bytes, BIG5) > familiar(bytes, GB18030))) {
      return Optional.of(BIG5);
    }
    return mainland ? Optional.of(GB18030) : Optional.empty();
  }

  private static long familiar(byte[] bytes, Charset charset) {
    return sample(bytes, charset).chars().filter(c -> FAMILIAR.indexOf(c) >= 0).count();
  }

  /**
   * Whether the bytes read as text: little malformed, hardly a control character. In a wrong
   * encoding about half of what is beyond ASCII is malformed; in the right one a byte here and
   * there, where a program has cut a text in the midst of a character.
   */
  private static boolean fits(byte[] bytes, Charset charset) {
    String text = sample(bytes, charset);
    int malformed = 0;
    int controls = 0;
    int beyondAscii = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD' || c == '\uFFFF' || c == 0) {
        malformed++;
      } else if (Character.isISOControl(c) && !harmless(c)) {
        controls++;
      }
      if (c > 0x7F) {
        beyondAscii++;
      }
    }
    return malformed <= beyondAscii / 20 && controls <= text.length() / 50;
  }

  /** White space, and the 0x1A with which old editors end a file. */
  private static boolean harmless(char c) {
    return Character.isWhitespace(c) || c == 0x1A;
  }

  /** The beginning of the text; a character cut by the end of the sample is left out. */
  private static String sample(byte[] bytes, Charset charset) {
    int length = Math.min(bytes.length, SAMPLE);
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer out = CharBuffer.allocate(length);
    charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .decode(in, out, false);
    return out.flip().toString();
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
