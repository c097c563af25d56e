package gouji.document.office;

import gouji.document.Raised;

/** How a run of characters is set, as far as it changes what they say. */
enum RunStyle {
  PLAIN,
  /** Hidden, struck out or deleted: its author does not mean it to be read. */
  UNSEEN,
  ABOVE,
  BELOW;

  String dress(String text) {
    return switch (this) {
      case PLAIN -> text;
      case UNSEEN -> "";
      case ABOVE -> Raised.above(text);
      case BELOW -> Raised.below(text);
    };
  }
}
