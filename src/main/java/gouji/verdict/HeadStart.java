package gouji.verdict;

import gouji.form.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading process that is called before anybody knows what it is to read, so that it comes up
 * while the command line and the forms are still being looked at: a third of the time that one
 * document takes from a cold start.
 */
public final class HeadStart {
  private static final List<String> COMMAND =
      Command.of(ReadingMain.class, Allowance.DEFAULT.heapMegabytes());

  private final @Nullable ReadingProcess process;

  private HeadStart(@Nullable ReadingProcess process) {
    this.process = process;
  }

  /** Calls the process. If it is never wanted, it ends with us. */
  public static HeadStart begin() {
    try {
      return new HeadStart(ReadingProcess.start(COMMAND));
    } catch (IOException e) {
      // Whatever hinders it now will hinder it when it is wanted, and is told then.
      return new HeadStart(null);
    }
  }

  /** {@link ProcessExaminer#open}, with the process that has come up, if it is such as is asked. */
  public ProcessExaminer open(
      Shelf shelf, @Nullable Path folder, Allowance allowance, int processes) {
    ProcessExaminer examiner = ProcessExaminer.open(shelf, folder, allowance, processes);
    if (process != null) {
      if (allowance.heapMegabytes() == Allowance.DEFAULT.heapMegabytes()) {
        examiner.adopt(process);
      } else {
        process.close();
      }
    }
    return examiner;
  }
}
