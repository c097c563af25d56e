package gouji.reply;

import gouji.ledger.Owed;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * A reply whose dossier still lies in parts.
 *
 * @param parts the PDFs of the dossier in their order; none where nothing was rejected
 * @param slips those of them that are entirely our own
 * @param plain the letter that goes with these alone
 * @param folder where the parts lie, gone when the reply was sent
 */
public record Draft(
    Owed owed, Letter letter, List<File> parts, Letter plain, List<File> slips, Path folder) {

  /** The same with a dossier of slips alone. */
  Draft withoutPages() {
    return new Draft(owed, plain, slips, plain, slips, folder);
  }
}
