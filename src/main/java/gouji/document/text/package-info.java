/** Reads plain text, Markdown and HTML, in whatever encoding they come. */
@NullMarked
package gouji.document.text;

import org.jspecify.annotations.NullMarked;
