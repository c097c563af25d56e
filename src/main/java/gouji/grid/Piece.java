package gouji.grid;

/** A piece of a document in reading order: running text, or a table. */
public sealed interface Piece permits Prose, Grid {}
