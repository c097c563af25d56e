package gouji.api;

import gouji.submission.Batch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where documents go that callers hand in: on, to where every way into the gateway ends. */
public interface Reception {
  /**
   * Has documents received, all of them or none, and gives the ids under which nothing can lose
   * them any more, in their order.
   */
  List<String> receive(Batch batch) throws IOException;

  /** Has a submission that waits examined now. */
  void queue(String id) throws IOException;

  /** Why nothing more should come in now, if there is a reason. */
  Optional<String> slowed();
}
