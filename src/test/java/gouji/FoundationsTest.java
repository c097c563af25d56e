package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.direct.springboot.DirectComponentAutoConfiguration;
import org.apache.camel.component.timer.springboot.TimerComponentAutoConfiguration;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigureAfter;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.mock.env.MockEnvironment;

class FoundationsTest {
  private final MockEnvironment settings = new MockEnvironment();

  @Test
  void aComponentThatHasSettingsIsLookedAtAndTheOthersAreNot() {
    settings.setProperty("camel.component.direct.timeout", "1234");
    assertThat(selected())
        .contains(name(DirectComponentAutoConfiguration.class))
        .doesNotContain(name(TimerComponentAutoConfiguration.class));
  }

  @Test
  void whatIsSetForAComponentReachesIt() {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(OnFoundations.class)
            .web(WebApplicationType.NONE)
            .run(
                "--camel.component.direct.timeout=1234",
                "--camel.main.routes-include-pattern=false",
                "--logging.level.root=off")) {
      CamelContext camel = context.getBean(CamelContext.class);
      assertThat(camel.getComponent("direct", DirectComponent.class).getTimeout()).isEqualTo(1234);
      assertThat(context.getBeansOfType(DirectComponentAutoConfiguration.class)).hasSize(1);
      assertThat(context.getBeansOfType(TimerComponentAutoConfiguration.class)).isEmpty();
    }
  }

  @Test
  void theEnvironmentCountsToo() {
    assertThat(selected()).doesNotContain(name(DirectComponentAutoConfiguration.class));
    settings
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "systemEnvironment", Map.of("CAMEL_COMPONENT_DIRECT_TIMEOUT", "1")));
    assertThat(selected()).contains(name(DirectComponentAutoConfiguration.class));
  }

  @Test
  void whatIsNoComponentIsAlwaysLookedAt() {
    assertThat(selected())
        .contains(name(JacksonAutoConfiguration.class), name(CamelAutoConfiguration.class));
  }

  @Test
  void eachStandsBelowThoseItMustFollow() throws ClassNotFoundException {
    List<Class<?>> listed = new ArrayList<>();
    for (String name : ImportCandidates.load(Gateway.class, Gateway.class.getClassLoader())) {
      listed.add(Class.forName(name));
    }
    assertThat(misplaced(listed)).isEmpty();
    assertThat(
            misplaced(
                List.of(DirectComponentAutoConfiguration.class, CamelAutoConfiguration.class)))
        .hasSize(1);
  }

  private String[] selected() {
    return new Foundations(settings).selectImports(AnnotationMetadata.introspect(Gateway.class));
  }

  private static String name(Class<?> configuration) {
    return configuration.getName();
  }

  /** Of any two, those that say they belong the other way round. */
  private static List<String> misplaced(List<Class<?>> listed) {
    List<String> misplaced = new ArrayList<>();
    for (int lower = 1; lower < listed.size(); lower++) {
      Class<?> below = listed.get(lower);
      for (Class<?> above : listed.subList(0, lower)) {
        if (named(above, AutoConfigureAfter.class).contains(name(below))
            || named(below, AutoConfigureBefore.class).contains(name(above))) {
          misplaced.add(name(above) + " stands above " + name(below));
        }
      }
    }
    return misplaced;
  }

  private static List<String> named(Class<?> configuration, Class<? extends Annotation> relation) {
    var annotation =
        AnnotatedElementUtils.getMergedAnnotationAttributes(configuration, relation.getName());
    if (annotation == null) {
      return List.of();
    }
    Stream<String> classes =
        Arrays.stream(annotation.getClassArray("value")).map(FoundationsTest::name);
    return Stream.concat(classes, Arrays.stream(annotation.getStringArray("name"))).toList();
  }

  /** What stands on them, but for the gateway itself. */
  @Configuration(proxyBeanMethods = false)
  @Import(Foundations.class)
  static class OnFoundations {}
}
