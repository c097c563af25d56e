/** Lays what was read against what the form prints, and says which figure stands where. */
@NullMarked
package gouji.report;

import org.jspecify.annotations.NullMarked;
