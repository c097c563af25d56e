package gouji;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the gateway until it is told to stop. */
@Command(
    name = "serve",
    header = "Watch the inbox and the mail, and lay out what comes of it.",
    description = {
      "",
      "Whatever is put into the folder inbox is read, checked and laid out in the folder outbox:"
          + " the figures of accepted reports, the slips of rejected ones. Folders that are not"
          + " there are laid out. Settings stand in application.yaml or the environment.",
      ""
    })
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where inbox, outbox, routes and data are (default: this folder).")
  private @Nullable String home;

  @Override
  public Integer call() throws InterruptedException {
    SpringApplication application = new SpringApplication(Gateway.class);
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("gouji.jobs", Runtime.getRuntime().availableProcessors());
    defaults.put("gouji.home", home == null ? "." : FileNames.path(home).toString());
    application.setDefaultProperties(defaults);
    CountDownLatch closed = new CountDownLatch(1);
    application.addListeners(
        event -> {
          if (event instanceof ContextClosedEvent) {
            closed.countDown();
          }
        });
    application.run();
    closed.await();
    return 0;
  }
}
