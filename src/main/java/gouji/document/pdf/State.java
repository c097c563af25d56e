package gouji.document.pdf;

import gouji.document.Box;
import org.jspecify.annotations.Nullable;

/** What a content stream has set and {@code q} and {@code Q} keep and bring back. */
final class State implements Cloneable {
  Affine place;
  Box clip;
  Ink fill = Ink.BLACK;
  Ink stroke = Ink.BLACK;
  Ink.Space fillSpace = Ink.Space.GRAY;
  Ink.Space strokeSpace = Ink.Space.GRAY;
  double lineWidth = 1;
  @Nullable Typeface face;
  double size;
  double charSpace;
  double wordSpace;
  double stretch = 1;
  double leading;
  double rise;
  int mode;

  State(Affine place, Box clip) {
    this.place = place;
    this.clip = clip;
  }

  State copy() {
    try {
      return (State) clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("a State is Cloneable", e);
    }
  }
}
