package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.direct.springboot.DirectComponentAutoConfiguration;
import org.apache.camel.component.timer.springboot.TimerComponentAutoConfiguration;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

class ComponentsWithSettingsTest {
  private static final String DIRECT = DirectComponentAutoConfiguration.class.getName();

  @Test
  void aComponentHasItsSettingsAndTheOthersAreLeftAlone() {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(OnCamel.class)
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
    MockEnvironment settings = new MockEnvironment();
    assertThat(wanted(settings, DIRECT)).containsExactly(false);
    settings
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "systemEnvironment", Map.of("CAMEL_COMPONENT_DIRECT_TIMEOUT", "1")));
    assertThat(wanted(settings, DIRECT)).containsExactly(true);
  }

  @Test
  void whatIsNoComponentIsNoneOfItsBusiness() {
    assertThat(wanted(new MockEnvironment(), CamelAutoConfiguration.class.getName(), null))
        .containsExactly(true, true);
  }

  @SuppressWarnings("NullAway") // It asks for no metadata.
  private static boolean[] wanted(MockEnvironment settings, @Nullable String... configurations) {
    ComponentsWithSettings filter = new ComponentsWithSettings();
    filter.setEnvironment(settings);
    return filter.match(configurations, null);
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    CamelAutoConfiguration.class,
    DirectComponentAutoConfiguration.class,
    TimerComponentAutoConfiguration.class
  })
  static class OnCamel {}
}
