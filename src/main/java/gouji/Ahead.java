package gouji;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A part of the gateway that takes a moment to come up, and does so on a thread of its own while
 * others come up. Who asks for it waits until it is there, or hears why it is not.
 */
final class Ahead<T> {
  private final FutureTask<T> part;
  private final End<T> end;

  private Ahead(FutureTask<T> part, End<T> end) {
    this.part = part;
    this.end = end;
  }

  /** How a part that came up is taken down. */
  interface End<T> {
    void of(T part) throws Exception;
  }

  /** Begins at once. */
  static <T> Ahead<T> begin(String name, Callable<T> start, End<T> end) {
    FutureTask<T> part = new FutureTask<>(start);
    Thread thread = new Thread(part, "gouji-" + name);
    thread.setDaemon(true);
    thread.start();
    return new Ahead<>(part, end);
  }

  T get() throws Exception {
    try {
      return part.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception why) {
        throw why;
      }
      throw e;
    }
  }

  /** Takes down what came up, whether or not anybody asked for it. */
  void end() throws Exception {
    T there;
    try {
      there = part.get();
    } catch (ExecutionException e) {
      return; // It never came up.
    }
    end.of(there);
  }
}
