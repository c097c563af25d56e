/** What stands where a figure belongs, and reading it from text. */
@NullMarked
package gouji.figure;

import org.jspecify.annotations.NullMarked;
