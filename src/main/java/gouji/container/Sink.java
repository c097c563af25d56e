package gouji.container;

import gouji.submission.Refusal;
import gouji.submission.RefusedException;
import java.io.IOException;
import java.io.InputStream;

/** Takes what an opener finds, one thing after the other. */
interface Sink {

  /** What gives the content of an entry, opened only if it is wanted. */
  interface Content {
    InputStream open() throws IOException, RefusedException;
  }

  /**
   * Takes an entry.
   *
   * @param packed how many bytes it takes up in its container, or -1 where that is not known
   * @throws RefusedException where the container has held too much already
   */
  void entry(String name, long packed, Content content) throws IOException, RefusedException;

  /** Takes note of an entry that cannot be taken out. */
  void refused(String name, Refusal refusal);
}
