package gouji;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.jspecify.annotations.Nullable;

/** A broker of somebody else's: in a process of its own, with the settings Artemis comes with. */
final class OuterBroker implements AutoCloseable {
  private final Path folder;
  private final int port;
  private @Nullable Process process;

  OuterBroker(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  String url() {
    return "tcp://127.0.0.1:" + port;
  }

  void start() throws IOException {
    List<String> command = GatewayProcess.java("-Xmx256m");
    command.addAll(List.of(OuterBroker.class.getName(), folder.toString(), url()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
  }

  /** As a machine does that loses its power. */
  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  @Override
  public void close() {
    kill();
  }

  /** The process's main: where it keeps its journal, and its address. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Configuration configuration =
        new ConfigurationImpl()
            .setSecurityEnabled(false)
            .setJournalType(JournalType.NIO)
            .setJournalDirectory(folder.resolve("journal").toString())
            .setBindingsDirectory(folder.resolve("bindings").toString())
            .setPagingDirectory(folder.resolve("paging").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            .addAcceptorConfiguration("door", args[1]);
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    server.setConfiguration(configuration);
    server.start();
  }
}
