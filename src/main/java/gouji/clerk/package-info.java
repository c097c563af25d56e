/** Takes what was handed in through to its fate. */
@NullMarked
package gouji.clerk;

import org.jspecify.annotations.NullMarked;
