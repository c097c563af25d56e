/** A submission in, a verdict out; in this process, or in one that can be killed. */
@NullMarked
package gouji.verdict;

import org.jspecify.annotations.NullMarked;
