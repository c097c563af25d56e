/**
 * What is handed in: the bytes, their identity and where they came from; and why they may be
 * refused.
 */
@NullMarked
package gouji.submission;

import org.jspecify.annotations.NullMarked;
