/** How a file, a mail or an upload becomes a submission. */
@NullMarked
package gouji.camel;

import org.jspecify.annotations.NullMarked;
