package gouji.document.office;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The encodings of an RTF file: that of the whole, and those that go with its fonts. */
final class RtfFonts {
  private static final Map<Integer, String> OF_CHARACTER_SET =
      Map.of(128, "windows-31j", 129, "x-windows-949", 134, "GB18030", 136, "Big5");

  private final Map<Integer, Charset> fonts = new HashMap<>();
  private Charset whole = Charset.forName("windows-1252");

  /** Takes the code page of the whole file. */
  void codePage(int page) {
    whole =
        switch (page) {
          case 936, 54936 -> Charset.forName("GB18030");
          case 950 -> Charset.forName("Big5");
          case 65001 -> StandardCharsets.UTF_8;
          default -> known("windows-" + page, known("x-windows-" + page, whole));
        };
  }

  /** Takes the character set of a font. */
  void font(int font, int characterSet) {
    String name = OF_CHARACTER_SET.get(characterSet);
    if (name != null) {
      fonts.put(font, Charset.forName(name));
    }
  }

  Charset of(int font) {
    return fonts.getOrDefault(font, whole);
  }

  private static Charset known(String name, Charset otherwise) {
    return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
  }
}
