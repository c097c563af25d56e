/** Reads what word processors and spreadsheets write: the only room that sees Tika and POI. */
@NullMarked
package gouji.document.office;

import org.jspecify.annotations.NullMarked;
