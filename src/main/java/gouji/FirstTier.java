package gouji;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Has this process compiled by the first of the machine's two compilers alone. The second takes a
 * quarter of all the time for the first thousands of documents, and what it makes is no faster
 * here, where most of the time goes to disk, database and queue. {@code java -jar} takes no options
 * from a jar, so this tells the machine while it runs, as {@code jcmd} would from outside.
 */
final class FirstTier {
  /** But for hashing, which only the second knows how to leave to the processor. */
  private static final String DIRECTIVE =
      """
      [{match: "sun/security/provider/*.*", c2: {Exclude: false}},
       {match: "*.*", c2: {Exclude: true}}]
      """;

  /** Which the manifest opens to us. The open way to it sets up all of JMX, for half a second. */
  private static final String INSIDE = "com.sun.management.internal.";

  private FirstTier() {}

  static void only() {
    try {
      Path directives = Files.createTempFile("gouji", ".json");
      try {
        Files.writeString(directives, DIRECTIVE);
        command("Compiler.directives_add " + directives);
      } finally {
        Files.deleteIfExists(directives);
      }
    } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
      // Both compilers do too. Nothing is logged yet that nobody has asked for.
      LoggerFactory.getLogger(FirstTier.class).trace("both compilers are at work", e);
    }
  }

  private static void command(String command) throws ReflectiveOperationException {
    Class.forName(INSIDE + "PlatformMBeanProviderImpl"); // brings what is native along
    Class<?> commands = Class.forName(INSIDE + "DiagnosticCommandImpl");
    Method ours = commands.getDeclaredMethod("getDiagnosticCommandMBean");
    Method execute = commands.getDeclaredMethod("executeDiagnosticCommand", String.class);
    ours.setAccessible(true);
    execute.setAccessible(true);
    execute.invoke(ours.invoke(null), command);
  }
}
