package gouji.container;

import gouji.submission.Bytes;
import gouji.submission.RefusedException;
import java.io.IOException;

/** Opens one kind of container. */
interface Opener {

  /** Shows the sink each thing inside, in the order in which it stands there. */
  void open(Bytes bytes, Sink sink) throws IOException, RefusedException;
}
