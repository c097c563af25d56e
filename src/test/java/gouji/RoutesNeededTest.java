package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Routes of an earlier version are known at the start, and not at the first upload. */
class RoutesNeededTest {
  private final RoutesNeeded needed = new RoutesNeeded(Path.of("routes"));

  @Test
  void saysWhichRouteIsNotThere() throws Exception {
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.addRoutes(beginning("queue"));
      camel.start();

      Throwable thrown = catchThrowable(() -> needed.afterApplicationStart(camel));

      assertThat(StartFault.of(thrown))
          .contains(
              "gouji.routes is routes, where no route begins with direct:submit-together; take"
                  + " submit.camel.yaml as it comes with this version");
      camel.addRoutes(beginning("submit-together"));
      assertThatCode(() -> needed.afterApplicationStart(camel)).doesNotThrowAnyException();
    }
  }

  private static RouteBuilder beginning(String way) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:" + way).to("log:" + way);
      }
    };
  }
}
