package gouji;

import gouji.form.Shelf;
import gouji.verdict.Allowance;
import gouji.verdict.Examiner;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command gets its examiner from. */
interface Examiners {

  /**
   * An examiner that knows the forms on the shelf.
   *
   * @param folder where those of the forms are that the user brought
   * @param jobs how many documents it will be asked to examine at a time
   */
  Examiner open(Shelf shelf, @Nullable Path folder, Allowance allowance, int jobs);
}
