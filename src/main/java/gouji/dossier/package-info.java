/** The dossier that goes back with a report: what was found, and where in the paper it stands. */
@NullMarked
package gouji.dossier;

import org.jspecify.annotations.NullMarked;
