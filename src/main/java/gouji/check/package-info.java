/** What does not tie: one class a rule, each with a page of documentation. */
@NullMarked
package gouji.check;

import org.jspecify.annotations.NullMarked;
