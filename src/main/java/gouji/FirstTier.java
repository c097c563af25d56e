package gouji;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has this process compiled by the first of the machine's two compilers alone. The second takes a
 * quarter of all the time for the first thousands of documents, and what it makes is no faster
 * here, where most of the time goes to disk, database and queue. {@code java -jar} takes no options
 * from a jar, so this tells the machine while it runs.
 */
final class FirstTier {
  private static final Logger LOG = LoggerFactory.getLogger(FirstTier.class);

  /** But for hashing, which only the second knows how to leave to the processor. */
  private static final String DIRECTIVE =
      """
      [{match: "sun/security/provider/*.*", c2: {Exclude: false}},
       {match: "*.*", c2: {Exclude: true}}]
      """;

  private FirstTier() {}

  /** Begins at once, beside whatever else is done meanwhile. */
  static void only() {
    Thread thread = new Thread(FirstTier::tell, "gouji-first-tier");
    thread.setDaemon(true);
    thread.start();
  }

  private static void tell() {
    try {
      Path directives = Files.createTempFile("gouji", ".json");
      try {
        Files.writeString(directives, DIRECTIVE);
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "compilerDirectivesAdd",
                new Object[] {new String[] {directives.toString()}},
                new String[] {String[].class.getName()});
      } finally {
        Files.deleteIfExists(directives);
      }
    } catch (IOException | JMException e) {
      LOG.debug(
          "both compilers are at work, as this machine has no such command: {}", e.toString());
    }
  }
}
