/** Who may: users, their roles and keys, and what a request must be like to be let in. */
@NullMarked
package gouji.access;

import org.jspecify.annotations.NullMarked;
