package gouji.verdict;

import gouji.document.Limits;
import java.time.Duration;

/**
 * What one document may cost before it is given up: time, memory of the process that reads it, and
 * how much of it is read.
 */
public record Allowance(Duration time, int heapMegabytes, Limits limits) {

  public static final Allowance DEFAULT =
      new Allowance(Duration.ofSeconds(60), 512, Limits.DEFAULT);
}
