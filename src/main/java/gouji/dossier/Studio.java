package gouji.dossier;

import gouji.container.ContainerLimits;
import gouji.container.Containers;
import gouji.container.Item;
import gouji.document.Limits;
import gouji.submission.Submission;
import java.io.IOException;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;

/** A process that draws, from the inside: its end, and the documents that it was given. */
final class Studio {
  private static final int OUT_OF_TIME = 4;

  private Studio() {}

  /** Ends this process, also where the gateway was killed and nobody is left to end it. */
  static void endAfter(long milliseconds) {
    new Timer("gouji-end", true)
        .schedule(
            new TimerTask() {
              @Override
              public void run() {
                Runtime.getRuntime().halt(OUT_OF_TIME);
              }
            },
            milliseconds);
  }

  /** Hands on each document of the submission. */
  static void documents(Job job, Limits limits, Consumer<Submission> to) throws IOException {
    ContainerLimits usual = ContainerLimits.DEFAULT;
    ContainerLimits inside =
        new ContainerLimits(
            usual.maxDepth(),
            usual.maxEntries(),
            usual.maxTotalBytes(),
            limits.maxBytes(),
            usual.maxRatio());
    Containers.walk(
        job.submission(),
        inside,
        item -> {
          if (item instanceof Item.Held held) {
            to.accept(held.submission());
          }
        });
  }
}
