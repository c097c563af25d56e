/**
 * Makes reports whose every figure is known, prints them as unlike each other as offices do, spoils
 * them, and holds what Gouji says of them against what is true.
 */
@NullMarked
package gouji.made;

import org.jspecify.annotations.NullMarked;
