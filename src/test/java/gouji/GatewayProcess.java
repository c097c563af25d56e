package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.Shelf;
import gouji.ledger.Database;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A gateway in a process of its own, and its books as they are seen from outside. */
final class GatewayProcess implements AutoCloseable {
  /** What the manifest of the jar opens, for a gateway that runs without the jar. */
  private static final String OPENED =
      "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED";

  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private final Path home;
  private final Map<String, String> settings = new HashMap<>();
  private @Nullable Process process;
  private @Nullable Database database;
  private @Nullable Ledger ledger;

  GatewayProcess(Path home) {
    this.home = home;
    set("gouji.settle", "0s");
    set("server.port", 0);
  }

  GatewayProcess set(String setting, Object value) {
    settings.put(setting, value.toString());
    return this;
  }

  Path home() {
    return home;
  }

  Path inbox() {
    return Path.of(settings.getOrDefault("gouji.inbox", home.resolve("inbox").toString()));
  }

  void start(String... options) throws IOException {
    List<String> command = java(options);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of(Gouji.class.getName(), "serve", "--home", home.toString()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
  }

  /** Runs a command of the program beside the gateway, and says what it printed. */
  String run(String command) throws IOException, InterruptedException {
    List<String> words = java();
    settings.forEach((name, value) -> words.add("-D" + name + "=" + value));
    words.addAll(List.of(Gouji.class.getName(), command, "--home", home.toString()));
    Process ran = new ProcessBuilder(words).redirectErrorStream(true).start();
    String printed = new String(ran.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(ran.waitFor()).as(printed).isZero();
    return printed;
  }

  static List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(OPENED);
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    return command;
  }

  boolean runs() {
    return process != null && process.isAlive();
  }

  Path log() {
    return home.resolveSibling(home.getFileName() + ".log");
  }

  /** The ledger that the gateway writes, opened beside it once it is there. */
  Ledger ledger() throws IOException {
    if (ledger == null) {
      String file = "jdbc:sqlite:" + home.resolve("data/ledger.db");
      String url = settings.getOrDefault("gouji.database.url", file);
      Database opened = Database.open(url, settings.getOrDefault("gouji.database.user", ""), "");
      Vault vault = Vault.at(home.resolve("data/vault"));
      ledger = Ledger.open(opened, vault, Shelf.standard().forms(), Clock.systemUTC());
      database = opened;
    }
    return ledger;
  }

  /** What it holds of memory now, in words; asks for a collection of garbage first. */
  String memory() throws IOException, InterruptedException {
    if (process == null) {
      return "none";
    }
    String pid = Long.toString(process.pid());
    jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    long heap = used.find() ? Long.parseLong(used.group(1)) / 1024 : -1;
    Path status = Path.of("/proc", pid, "status");
    String resident =
        Files.exists(status)
            ? Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                .orElse("unknown")
            : "unknown";
    return String.format(Locale.ROOT, "heap %d MB, resident %s", heap, resident);
  }

  private static String jcmd(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  /** Tells it to stop, and waits until it has. */
  void stop() {
    if (process != null) {
      process.destroy();
      process.onExit().join();
    }
  }

  @Override
  public void close() {
    stop();
    if (database != null) {
      database.close();
    }
  }
}
