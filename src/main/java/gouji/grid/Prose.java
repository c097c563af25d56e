package gouji.grid;

import gouji.document.Locus;

/** A line or paragraph of running text. */
public record Prose(String text, Locus locus) implements Piece {}
