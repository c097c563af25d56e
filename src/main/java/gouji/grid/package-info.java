/**
 * Finds the tables of a document: by ruled lines, by alignment, by delimiters, as declared; joined
 * across pages.
 */
@NullMarked
package gouji.grid;

import org.jspecify.annotations.NullMarked;
