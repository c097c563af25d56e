package gouji.archive;

import gouji.verdict.Verdict;
import java.util.function.Consumer;

/** All accepted reports that no newer one has replaced, one after another: none need be kept. */
@FunctionalInterface
public interface DatasetSource {

  /** Hands over each of them, in the same order every time. */
  void forEach(Consumer<Verdict> to);
}
