package gouji.verdict;

import gouji.figure.Figure;
import gouji.figure.FigureReader;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.form.Measure;
import java.util.Optional;

/** Reading what a person types, as strictly as what stands in a document: nothing is guessed. */
final class Typing {
  private Typing() {}

  /** The figure that was typed, if it is one that belongs in its column. */
  static Optional<Figure> figure(Form form, FigureName cell, String typed) {
    Measure measure = form.measure(cell);
    Figure figure =
        measure == Measure.CHANGE
            ? FigureReader.readChange(typed, false)
            : FigureReader.read(typed);
    boolean number = figure instanceof Figure.Amount amount && measure.admits(amount.value());
    boolean nothing = figure instanceof Figure.Nil || figure instanceof Figure.Blank;
    return number || nothing ? Optional.of(figure) : Optional.empty();
  }

  /** Whether both say the same, however it is written. */
  static boolean same(Figure one, Figure other) {
    if (one instanceof Figure.Amount a && other instanceof Figure.Amount b) {
      return a.value().compareTo(b.value()) == 0;
    }
    return one.equals(other);
  }
}
