package gouji.document.office;

import gouji.document.Raised;
import gouji.document.Veiled;

/** How a run of characters is set, as far as it changes what they say. */
enum RunStyle {
  PLAIN,
  /** Hidden or deleted: nobody sees it. */
  UNSEEN,
  /** Struck out: it is seen, but its author does not mean it to be read. */
  STRUCK,
  /** White, or in a font of pictures. */
  VEILED,
  ABOVE,
  BELOW;

  String dress(String text) {
    return switch (this) {
      case PLAIN -> text;
      case UNSEEN, STRUCK -> "";
      case VEILED -> Veiled.digits(text);
      case ABOVE -> Raised.above(text);
      case BELOW -> Raised.below(text);
    };
  }
}
