package gouji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Loads the classes that a start of the gateway needs, on a thread of its own, in the order in
 * which they are going to be asked for. A start has one thread of work, a third of which goes to
 * looking up ten thousand classes and unpacking them; a second processor does that meanwhile.
 *
 * <p>The list is only a help: a class that is missing from it is loaded when it is needed, and one
 * that is no longer there is passed over.
 */
final class Forerunner {
  /** Written by {@code bench/classes}. */
  private static final String LIST = "forerunner.txt";

  private Forerunner() {}

  static void run() {
    Thread thread = new Thread(Forerunner::load, "gouji-forerunner");
    thread.setDaemon(true);
    thread.start();
  }

  private static void load() {
    ClassLoader loader = Forerunner.class.getClassLoader();
    int missing = 0;
    for (String name : classes()) {
      try {
        Class.forName(name, false, loader);
      } catch (ClassNotFoundException | LinkageError e) {
        missing++; // Whoever needs it will say so.
      }
    }
    LoggerFactory.getLogger(Forerunner.class).debug("{} classes are no longer there", missing);
  }

  static List<String> classes() {
    try (InputStream list = Forerunner.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException("the build has left out " + LIST);
      }
      return new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
