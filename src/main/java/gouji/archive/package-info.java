/**
 * What is kept and sent on: the JSON and CSV of a verdict, the data package, the rejection slip.
 */
@NullMarked
package gouji.archive;

import org.jspecify.annotations.NullMarked;
