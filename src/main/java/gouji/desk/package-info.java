/** The pages that people of a disclosure office look at, drawn on the server. */
@NullMarked
package gouji.desk;

import org.jspecify.annotations.NullMarked;
