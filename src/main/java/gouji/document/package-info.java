/** A document as its reader saw it: placed words and ruled lines, or blocks of text and tables. */
@NullMarked
package gouji.document;

import org.jspecify.annotations.NullMarked;
