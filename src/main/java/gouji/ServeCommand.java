package gouji;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.BackgroundPreinitializer;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  @Mixin private Home home = new Home();

  @Override
  public Integer call() throws InterruptedException {
    // Spring's own forerunner would warm up what is not used here.
    System.setProperty(
        BackgroundPreinitializer.IGNORE_BACKGROUNDPREINITIALIZER_PROPERTY_NAME, "true");
    SpringApplication application = new SpringApplication(Gateway.class);
    application.setDefaultProperties(home.defaults());
    application.addInitializers(new SettingNames(), new PathsAsWritten());
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
