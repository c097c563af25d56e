package gouji.api;

import gouji.submission.HandedIn;
import java.io.IOException;
import java.util.Optional;

/** Where documents go that callers hand in: on, to where every way into the gateway ends. */
public interface Reception {
  /** Has a document received, and gives the id under which nothing can lose it any more. */
  String receive(HandedIn handedIn) throws IOException;

  /** The same for what may be handed in twice; the second time gives the id of the first. */
  String receiveOnce(HandedIn handedIn, String delivery) throws IOException;

  /** Has a submission that waits examined now. */
  void queue(String id) throws IOException;

  /** Why nothing more should come in now, if there is a reason. */
  Optional<String> slowed();
}
