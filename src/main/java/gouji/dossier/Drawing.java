package gouji.dossier;

import gouji.submission.Causes;
import gouji.verdict.Allowance;
import gouji.verdict.Command;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process that draws, seen from the gateway: it ends in time, or is ended. */
final class Drawing {
  private static final int MOMENT = 2000;

  private final Process process;
  private final long most;

  private Drawing(Process process, long most) {
    this.process = process;
    this.most = most;
  }

  static Drawing begin(Class<?> main, Allowance allowance, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(Command.of(main, allowance.heapMegabytes()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    Command.clean(builder.environment());
    Process process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(
                Causes.wanted() ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Drawing(process, 2 * allowance.time().toMillis());
  }

  /** Waits until it has ended, and tells what went wrong, if anything did. */
  Optional<String> fault() throws InterruptedException {
    try {
      if (!process.waitFor(most, TimeUnit.MILLISECONDS)) {
        return Optional.of("it took too long");
      }
      return process.exitValue() == 0
          ? Optional.empty()
          : Optional.of("the process that draws ended with " + process.exitValue());
    } finally {
      process.destroyForcibly();
      // Until it is gone it may still write where we tidy up.
      process.onExit().completeOnTimeout(process, MOMENT, TimeUnit.MILLISECONDS).join();
    }
  }
}
