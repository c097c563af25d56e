package gouji.dossier;

import gouji.check.Severity;
import java.awt.Color;

/** How a text is set. */
record Style(float size, float leading, Color colour, boolean bold) {
  static final Color INK = new Color(0x22, 0x26, 0x2B);
  static final Color GREY = new Color(0x6B, 0x72, 0x7B);
  static final Color PALE = new Color(0xF4, 0xF5, 0xF7);
  static final Color HAIR = new Color(0xD8, 0xDB, 0xE0);
  private static final Color RED = new Color(0xC6, 0x1F, 0x26);
  private static final Color AMBER = new Color(0xB8, 0x6E, 0x00);

  static final Style BODY = plain(10, INK);
  static final Style HEADING = new Style(10.5f, 17, INK, true);
  static final Style REMEDY = plain(9, GREY);
  static final Style NOTE = plain(8.2f, INK);
  static final Style NOTE_HEADING = new Style(8.6f, 13, INK, true);

  static Style plain(float size, Color colour) {
    return new Style(size, size * 1.6f, colour, false);
  }

  static Color of(Severity severity) {
    return switch (severity) {
      case ERROR -> RED;
      case WARNING -> AMBER;
      case NOTICE -> GREY;
    };
  }
}
