/** Reads PDF: the only room that sees PDFBox. */
@NullMarked
package gouji.document.pdf;

import org.jspecify.annotations.NullMarked;
