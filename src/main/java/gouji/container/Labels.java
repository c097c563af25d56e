package gouji.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The names that things inside containers go by. They are labels, and never become paths. */
final class Labels {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private Labels() {}

  /** A name of undeclared encoding: UTF-8 where it is well-formed, else as Windows in China. */
  static String decode(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, GB18030);
    }
  }

  /** The name on one line, its folders divided by a slash. */
  static String harmless(String name) {
    return name.codePoints()
        .map(c -> c == '\\' ? '/' : Character.isISOControl(c) ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
