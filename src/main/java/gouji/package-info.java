/** Gouji: reads statutory reports, checks that their figures tie, hands on data or a refusal. */
@NullMarked
package gouji;

import org.jspecify.annotations.NullMarked;
