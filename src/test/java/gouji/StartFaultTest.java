package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Whoever sets something wrong is told what, and not by a trace. */
class StartFaultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gouji.jobs=0                   | gouji.jobs is 0, but must be at least 1
          gouji.jobs=all                 | gouji.jobs is 'all', but must be a whole number
          gouji.time-limit=soon          | gouji.time-limit is 'soon', but must be a time, as 60s or 7d
          gouji.heap=1MB                 | gouji.heap (megabytes) is 1, but must be at least 32
          gouji.max-bytes=big            | gouji.max-bytes is 'big', but must be a size, as 100MB
          gouji.max-bytes=3GB            | gouji.max-bytes must be less than 2GB
          gouji.excel=perhaps            | gouji.excel is 'perhaps', but must be true or false
          gouji.mail.port=0              | gouji.mail.port is '0', but must be from 1 to 65535
          gouji.mail.protocol=pop3       | gouji.mail.protocol is 'pop3', but must be imaps or imap
          gouji.mail.enabled=true        | gouji.mail.user is '', but must be set where mail is enabled
          gouji.max-byte=1MB             | gouji.max-byte is no setting; is gouji.max-bytes meant?
          gouji.mail.alowed[0]=a@b.cn    | gouji.mail.alowed[0] is no setting; is gouji.mail.allowed meant?
          gouji.databse.url=jdbc:x       | gouji.databse.url is no setting; is gouji.database.url meant?
          gouji.settle=-1s               | gouji.settle must not be negative
          gouji.forms=/no/where          | gouji.forms is '/no/where', but must be a folder that is there
          gouji.broker.url=here          | gouji.broker.url must be a URL, as tcp://host:61616
          server.port=http               | server.port is 'http', but must be a number up to 65535
          """)
  void namesTheSetting(String setting, String told) {
    Throwable thrown = catchThrowable(() -> start("--" + setting));

    assertThat(thrown).isNotNull();
    assertThat(StartFault.of(thrown)).contains(told);
  }

  @Test
  void takesPathsAsTheyAre() {
    try (ConfigurableApplicationContext context =
        start("--gouji.inbox=routes", "--gouji.outbox=../out")) {
      GatewaySettings settings = context.getBean(GatewaySettings.class);
      assertThat(settings.inbox().toString()).isEqualTo("routes");
      assertThat(settings.outbox().toString()).isEqualTo("../out");
    }
  }

  @Test
  void knowsEverySettingHoweverItIsWritten() {
    start(
            "--gouji.maxBytes=1MB",
            "--gouji.mail.allowed[1]=a@b.cn",
            "--gouji.mail.allowed[0]=b.cn",
            "--GOUJI_HOME=x")
        .close();
  }

  @Test
  void leavesInPeaceWhatOthersPutIntoTheEnvironment() {
    GenericApplicationContext context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .replace(
            "systemEnvironment",
            new SystemEnvironmentPropertySource(
                "systemEnvironment", Map.of("GOUJI_SERVICE_HOST", "10.0.0.1")));
    new SettingNames().initialize(context);
    assertThat(context.isActive()).isFalse();
  }

  @Test
  void ofWhatNobodyForesawATraceTells() {
    assertThat(StartFault.of(new IllegalStateException("how", new AssertionError()))).isEmpty();
  }

  private static ConfigurableApplicationContext start(String... settings) {
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.add("--logging.level.root=off");
    return new SpringApplicationBuilder(Settings.class)
        .web(WebApplicationType.NONE)
        .initializers(new SettingNames(), new PathsAsWritten())
        .properties("gouji.home=x", "gouji.jobs=1", "gouji.clerks=2")
        .run(arguments.toArray(String[]::new));
  }

  /** The settings and nothing that acts on them. */
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({GatewaySettings.class, MailSettings.class})
  static class Settings {}
}
