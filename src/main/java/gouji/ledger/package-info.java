/** What was handed in, when and from where, and what became of it, for ever. */
@NullMarked
package gouji.ledger;

import org.jspecify.annotations.NullMarked;
