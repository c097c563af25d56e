package gouji.document.office;

import gouji.submission.RefusedException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the properties of a run say of its looks. What they do not say it has from the style that
 * they name, and then from that of its paragraph.
 *
 * @param pictures whether the font draws pictures in place of digits
 */
record WordLook(
    @Nullable String style,
    @Nullable Boolean hidden,
    @Nullable Boolean struck,
    @Nullable Boolean white,
    @Nullable Boolean pictures,
    @Nullable RunStyle position) {
  static final WordLook PLAIN = new WordLook(null, null, null, null, null, null);

  private static final Pattern PICTURES =
      Pattern.compile("(Wingdings|Webdings|Marlett|ZapfDingbats|MT Extra).*");

  /** From so many half points on, a run that is raised is set above the line, and not to it. */
  static final int RAISED = 6;

  /** Reads the properties that start here, to their end. */
  static WordLook read(Xml xml) throws RefusedException {
    String style = null;
    Boolean hidden = null;
    Boolean struck = null;
    Boolean white = null;
    Boolean pictures = null;
    RunStyle position = null;
    while (xml.next() && !xml.atEnd("rPr")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "rStyle" -> style = xml.attribute("val");
        case "vanish" -> hidden = WordBody.on(xml);
        case "strike", "dstrike" -> struck = WordBody.on(xml) || (struck != null && struck);
        case "color" -> white = xml.attribute("val", "").equalsIgnoreCase("FFFFFF");
        case "rFonts" -> pictures = PICTURES.matcher(xml.attribute("ascii", "")).matches();
        case "vertAlign" -> position = aligned(xml.attribute("val", ""));
        case "position" -> position = moved(xml.number("val", 0), position);
        case "rPrChange" -> xml.skip();
        default -> {}
      }
    }
    return new WordLook(style, hidden, struck, white, pictures, position);
  }

  private static RunStyle aligned(String position) {
    return switch (position) {
      case "superscript" -> RunStyle.ABOVE;
      case "subscript" -> RunStyle.BELOW;
      default -> RunStyle.PLAIN;
    };
  }

  private static @Nullable RunStyle moved(int halfPoints, @Nullable RunStyle otherwise) {
    return halfPoints >= RAISED
        ? RunStyle.ABOVE
        : halfPoints <= -RAISED ? RunStyle.BELOW : otherwise;
  }

  /** The same, with what it does not say from another. */
  WordLook over(WordLook basis) {
    return new WordLook(
        style == null ? basis.style : style,
        hidden == null ? basis.hidden : hidden,
        struck == null ? basis.struck : struck,
        white == null ? basis.white : white,
        pictures == null ? basis.pictures : pictures,
        position == null ? basis.position : position);
  }

  RunStyle run() {
    if (hidden != null && hidden) {
      return RunStyle.UNSEEN;
    }
    if (struck != null && struck) {
      return RunStyle.STRUCK;
    }
    boolean veiled = (white != null && white) || (pictures != null && pictures);
    return veiled ? RunStyle.VEILED : position == null ? RunStyle.PLAIN : position;
  }
}
