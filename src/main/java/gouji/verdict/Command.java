package gouji.verdict;

import gouji.submission.Causes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a process that reads documents is called: a JVM like ours, with less. */
public final class Command {
  /** By these a JVM takes options that its command does not give: another heap, an agent. */
  private static final Set<String> OPTIONS_OF_JVMS =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "OPENJ9_JAVA_OPTIONS");

  private Command() {}

  /** Leaves no variable in an environment by which a JVM would be called otherwise. */
  public static void clean(Map<String, String> environment) {
    environment.keySet().removeAll(OPTIONS_OF_JVMS);
  }

  /**
   * The command.
   *
   * @param main whose main method is run
   */
  public static List<String> of(Class<?> main, int heapMegabytes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heapMegabytes + "m",
        // A heap that ran full once is in no known state: better to go than to answer from it.
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+SuppressFatalErrorMessage",
        // Its standard output is the pipe.
        "-XX:+DisplayVMOutputToStderr",
        // One small document at a time: what starts fast and stays small wins. The second compiler
        // pays for itself only after thousands of documents.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-Xshare:auto",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        // Nothing depends on them, and nothing can come to depend on them.
        "-Duser.language=en",
        "-Duser.country=",
        "-Duser.timezone=UTC",
        // Libraries have much to say about broken documents, and nobody to say it to.
        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
        "-Dorg.apache.logging.log4j.simplelog.level=OFF",
        "-Dlog4j2.StatusLogger.level=OFF",
        "-Dslf4j.internal.verbosity=ERROR",
        "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
        "-D" + Causes.SWITCH + "=" + Causes.wanted(),
        "-cp",
        System.getProperty("java.class.path"),
        main.getName());
  }
}
