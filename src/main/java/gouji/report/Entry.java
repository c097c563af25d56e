package gouji.report;

import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;

/** A figure of the form, as it stands in the document, and where. */
public record Entry(FigureName name, Figure figure, Locus locus) {}
