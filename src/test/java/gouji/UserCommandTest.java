package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gouji.verdict.ProcessExaminer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Users and keys made by commands beside the gateway. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class UserCommandTest {
  @TempDir Path home;

  private String told = "";

  @Test
  void withoutUsersAGatewayThatOthersReachDoesNotStart() {
    Throwable thrown =
        catchThrowable(
            () ->
                new SpringApplicationBuilder(Gateway.class)
                    .properties("gouji.home=" + home, "gouji.jobs=1", "gouji.clerks=1")
                    .run("--server.port=0", "--server.address=0.0.0.0"));
    assertThat(StartFault.of(thrown).orElseThrow())
        .startsWith("server.address lets other machines in, but there are no users")
        .contains("gouji user add");
  }

  @Test
  void usersAreMadeBeforeThereIsAGateway() {
    Path fresh = home.resolve("fresh");
    assertThat(run("", "user", "list", "--home", fresh.toString())).isZero();
    assertThat(run("", "user", "add", "张三", "--role", "operator", "--home", fresh.toString()))
        .isEqualTo(2);
    assertThat(told).contains("no password");
    assertThat(run("short\n", "user", "add", "张三", "--role", "operator", "--home", "" + fresh))
        .isEqualTo(2);
    assertThat(told).contains("at least 10 characters");
    assertThat(
            run("long enough\n", "user", "add", "张三", "--role", "Operator", "--home", "" + fresh))
        .isZero();
    assertThat(run("", "user", "role", "张三", "viewer", "--home", "" + fresh)).isZero();
    assertThat(run("", "user", "list", "--home", "" + fresh)).isZero();
    assertThat(told).contains("viewer     张三").doesNotContain("long enough");
    assertThat(run("another one\n", "user", "password", "张三", "--home", "" + fresh)).isZero();
    assertThat(run("", "user", "remove", "张三", "--home", "" + fresh)).isZero();
    assertThat(run("", "user", "remove", "张三", "--home", "" + fresh)).isEqualTo(2);
    assertThat(run("", "user", "add", "张三", "--role", "king", "--home", "" + fresh)).isEqualTo(2);
    assertThat(fresh.resolve("data/ledger.db")).isRegularFile();
  }

  @Test
  void aKeyIsPrintedOnce() throws Exception {
    assertThat(run("", "key", "add", "统计", "--role", "viewer", "--home", home.toString())).isZero();
    String key = told.strip();
    assertThat(key).matches("gj_[A-Za-z0-9_-]{43}");
    assertThat(run("", "key", "list", "--home", home.toString())).isZero();
    assertThat(told).contains("viewer", "never used", "统计").doesNotContain(key);
    assertThat(run("", "key", "remove", "统计", "--home", home.toString())).isZero();
    assertThat(
            new String(
                Files.readAllBytes(home.resolve("data/ledger.db")), StandardCharsets.ISO_8859_1))
        .doesNotContain(key);
  }

  private int run(String typed, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      int status = Gouji.run(arguments, ProcessExaminer::open, both, both);
      told = out.toString(StandardCharsets.UTF_8);
      return status;
    } finally {
      System.setIn(before);
    }
  }
}
