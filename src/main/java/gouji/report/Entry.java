package gouji.report;

import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the form, as it stands in the document, and where; or as a person corrected it.
 *
 * @param corrected by whom and from what; null where the figure is the one that was read
 */
public record Entry(FigureName name, Figure figure, Locus locus, @Nullable Corrected corrected) {

  /** A figure as it was read. */
  public Entry(FigureName name, Figure figure, Locus locus) {
    this(name, figure, locus, null);
  }
}
