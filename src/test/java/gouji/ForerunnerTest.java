package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForerunnerTest {
  /** Those of the libraries; what a JDK has inside differs from one to the next. */
  private final List<String> classes =
      Forerunner.classes().stream().filter(name -> !name.matches("(javax?|jdk|sun)\\..*")).toList();

  @Test
  void nearlyAllClassesAreStillThere() {
    List<String> missing =
        classes.stream()
            .filter(name -> getClass().getResource("/" + name.replace('.', '/') + ".class") == null)
            .toList();
    assertThat(missing)
        .as("classes that are no longer there; bench/classes writes the list anew")
        .hasSizeLessThan(classes.size() / 50);
  }

  @Test
  void thePartsThatCostMostAreAmongThem() {
    assertThat(classes)
        .contains(
            "org.springframework.context.annotation.ConfigurationClassParser",
            "org.apache.camel.spring.boot.SpringBootCamelContext",
            "org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl",
            "org.apache.catalina.core.StandardContext",
            "org.flywaydb.core.Flyway",
            "org.sqlite.JDBC",
            "gouji.Gateway");
  }
}
