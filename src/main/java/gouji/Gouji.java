package gouji;

import gouji.archive.LayoutFault;
import gouji.form.FormFault;
import gouji.verdict.HeadStart;
import gouji.verdict.ProcessExaminer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program. */
@SuppressWarnings("UnusedVariable") // picocli answers --help and --version itself.
@Command(
    name = "gouji",
    header = "Gouji 勾稽: reads every figure of statutory reports and checks that they tie.",
    description = "",
    versionProvider = Gouji.Version.class,
    footer = {"", "gouji COMMAND --help tells more about a command."})
public final class Gouji {
  private static final int WIDTH = 100;
  private static final Set<String> GATEWAY =
      Set.of("serve", "status", "retry", "verify", "user", "key");
  private static final String NO_CHINESE =
      "gouji: 在当前的系统语言环境下，程序认不出中文文件名。请设置环境变量 LC_ALL=C.UTF-8 后再启动。\n"
          + "gouji: in this locale the program does not see files with Chinese names; start it with"
          + " the environment variable LC_ALL=C.UTF-8";
  private static final String LOGGED = "ch.qos.logback.classic.spi.LogbackServiceProvider";
  private static final String UNLOGGED = "org.slf4j.nop.NOPServiceProvider";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  private Gouji() {}

  /** Runs the command that the arguments name, and ends with its exit status. */
  public static void main(String[] arguments) throws IOException {
    // From JDK 22 on there is a console even where there is no terminal, unless it is this one.
    System.setProperty("jdk.console", "java.base");
    // Only the gateway keeps a log; elsewhere, what libraries say, the verdict says better.
    boolean gateway = arguments.length > 0 && GATEWAY.contains(arguments[0]);
    System.setProperty("slf4j.internal.verbosity", "WARN");
    System.setProperty("slf4j.provider", gateway ? LOGGED : UNLOGGED);
    if (gateway && arguments[0].equals("serve")) {
      FirstTier.only();
      Forerunner.run();
    }
    if (gateway && !FileNames.anyCanBe()) {
      utf8(new FileOutputStream(FileDescriptor.err)).println(NO_CHINESE);
      System.exit(CommandLine.ExitCode.USAGE);
    }
    Examiners examiners = examiners(arguments);
    // Names and messages are Chinese whatever the locale, and who reads our output expects UTF-8.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream messages = utf8(new FileOutputStream(FileDescriptor.err));
    System.exit(run(FileNames.typed(arguments), examiners, out, messages));
  }

  /**
   * A process that reads takes a moment to come up: if one will be wanted, it is called at once.
   */
  private static Examiners examiners(String[] arguments) {
    boolean wanted = arguments.length > 1 && arguments[0].equals("convert");
    return wanted ? HeadStart.begin()::open : ProcessExaminer::open;
  }

  /** Runs a command and returns its exit status. */
  static int run(String[] arguments, Examiners examiners, OutputStream out, PrintStream messages) {
    PrintStream text = utf8(out);
    Map<String, Supplier<?>> commands = new LinkedHashMap<>();
    commands.put("convert", () -> new ConvertCommand(examiners, out, messages));
    commands.put("serve", ServeCommand::new);
    commands.put("status", () -> new StatusCommand(text));
    commands.put("retry", () -> new RetryCommand(text, messages));
    commands.put("verify", () -> new VerifyCommand(text));
    commands.put("user", () -> new UserCommand(System.in, text, messages));
    commands.put("key", () -> new KeyCommand(text, messages));
    commands.put("forms", () -> new FormsCommand(text));
    commands.put("explain", () -> new ExplainCommand(text, messages));
    return program(commands, arguments)
        .setOut(new PrintWriter(text, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false) // A file may be called @报告.pdf.
        .setExecutionExceptionHandler((fault, command, parsed) -> tell(fault, messages))
        .execute(arguments);
  }

  /** Looking at a command takes a while: where one is called, the others are left alone. */
  private static CommandLine program(Map<String, Supplier<?>> commands, String[] arguments) {
    CommandLine program = new CommandLine(new Gouji());
    Supplier<?> called = arguments.length == 0 ? null : commands.get(arguments[0]);
    if (called == null) {
      commands.forEach((name, command) -> program.addSubcommand(name, command.get()));
    } else {
      program.addSubcommand(arguments[0], called.get());
    }
    return program;
  }

  private static PrintStream utf8(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  /** Says what hinders us: in a sentence where the user can mend it, with a trace where we must. */
  private static int tell(Exception fault, PrintStream messages) {
    if (fault instanceof UncheckedIOException) {
      messages.println("gouji: " + fault.getMessage() + ": " + fault.getCause());
    } else if (fault instanceof IOException) {
      messages.println("gouji: " + fault);
    } else if (fault instanceof FormFault || fault instanceof LayoutFault) {
      messages.println("gouji: " + fault.getMessage());
    } else {
      StartFault.of(fault)
          .ifPresentOrElse(
              sentence -> messages.println("gouji: " + sentence),
              () -> fault.printStackTrace(messages));
    }
    return 2;
  }

  /** The version that the build has written into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Gouji.class.getPackage().getImplementationVersion();
      return new String[] {"gouji " + (version == null ? "(not built as a jar)" : version)};
    }
  }
}
