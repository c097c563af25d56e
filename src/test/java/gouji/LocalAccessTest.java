package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.made.Caller;
import gouji.made.Caller.Answer;
import gouji.made.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Who may at a gateway without users that only its own machine reaches: whoever sits there. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class LocalAccessTest {
  @TempDir static Path home;

  private static ConfigurableApplicationContext gateway;
  private static Caller caller;

  @BeforeAll
  static void start() {
    gateway =
        new SpringApplicationBuilder(Echo.WithEcho.class)
            .properties("gouji.home=" + home, "gouji.jobs=1", "gouji.clerks=1")
            .run("--server.port=0");
    caller =
        new Caller(
            gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void everythingIsDoneAsTheLocalOperator() throws IOException {
    Answer answer = caller.get("/api/echo");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("本机 operator");
    assertThat(caller.post("/api/echo", "x").status()).isEqualTo(200);
    assertThat(caller.get("/actuator/health").body()).contains("\"disk\"");
    assertThat(caller.get("/actuator/prometheus").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/echo", "/actuator/health", "/nowhere", "/api/echo;x=y"})
  void everyAnswerHasTheHeadersThatKeepABrowserSafe(String path) throws IOException {
    Answer answer = caller.get(path);
    assertThat(answer.header("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'")
        .contains("frame-ancestors 'none'");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(answer.header("Permissions-Policy")).isPresent();
    assertThat(answer.cookie("JSESSIONID")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example:80", "127.0.0.2", "[::2]", "10"})
  void aNameThatIsNotOursIsRefused(String host) throws IOException {
    Answer answer = caller.get("/api/echo", "Host: " + host);
    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(answer.body()).contains("主机名不符").doesNotContain("本机 operator", host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]"})
  void aNameOfOursIsNot(String host) throws IOException {
    assertThat(caller.get("/api/echo", "Host: " + host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sec-Fetch-Site: cross-site       | Accept: */*
          Sec-Fetch-Site: same-site        | Origin: http://localhost:3000
          Origin: http://evil.example      | Accept: */*
          Origin: null                     | Accept: */*
          Origin: http://localhost         | Accept: */*
          """)
  void whatAPageOfAnotherSiteSendsIsRefused(String one, String other) throws IOException {
    Answer answer = caller.post("/api/echo", "x", one, other, "Accept-Language: en");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("another site");
    assertThat(caller.call("DELETE", "/api/echo", "", one, other).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none", "Origin: http://a:1"})
  void whatAPageOfOursSendsIsNot(String header) throws IOException {
    String origin = header.replace("//a:1", "//localhost");
    assertThat(caller.post("/api/echo", "x", origin, "Host: localhost").status()).isEqualTo(200);
  }

  @Test
  void whatIsNotForProgramsNeedsTheTokenOfAPage() throws IOException {
    assertThat(caller.post("/echo", "x").body()).contains("防伪令牌");
    Answer page = caller.get("/echo");
    String cookie = page.cookie("XSRF-TOKEN").orElseThrow();
    assertThat(page.header("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    String token = page.body().replaceAll("(?s).*token (\\S+).*", "$1");
    Answer sent = caller.post("/echo", "x", "Cookie: " + cookie, "X-XSRF-TOKEN: " + token);
    assertThat(sent.status()).isEqualTo(200);
    String form = "Content-Type: application/x-www-form-urlencoded";
    assertThat(caller.post("/echo", "_csrf=" + token, "Cookie: " + cookie, form).status())
        .isEqualTo(200);
    assertThat(caller.post("/echo", "_csrf=" + token, form).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For: 10.0.0.1",
        "X-Forwarded-For: 127.0.0.1",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Port: 443",
        "X-Forwarded-Server: proxy",
        "X-Forwarded-Prefix: /gouji",
        "Forwarded: for=10.0.0.1",
        "Via: 1.1 proxy"
      })
  void whoComesThroughAProxyIsNotAtThisMachine(String header) throws IOException {
    assertThat(caller.get("/api/echo", header).status()).isEqualTo(403);
  }

  @Test
  void aKeyThatDoesNotExistIsRefusedAndNotPassedOver() throws IOException {
    Answer answer = caller.get("/api/echo", "Authorization: Bearer gj_none");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
  }

  @Test
  void theFirstUserMadeOnAPageIsAnOperator() throws IOException {
    Visitor visitor = new Visitor(caller);
    assertThat(visitor.open("/desk/users").body()).contains("还没有用户");
    Answer answer =
        visitor.send("/desk/users/add", "name", "张三", "password", "long enough", "role", "VIEWER");
    assertThat(answer.header("Location").orElseThrow()).endsWith("FIRST");
    assertThat(visitor.open("/login").status()).as("nobody need log in").isEqualTo(302);
  }

  @Test
  void otherSitesMayNotCallUnlessSet() throws IOException {
    Answer answer =
        caller.call(
            "OPTIONS",
            "/api/echo",
            "",
            "Origin: https://example.cn",
            "Access-Control-Request-Method: POST");
    assertThat(answer.headers()).noneMatch(header -> header.startsWith("Access-Control-"));
  }

  @Test
  void chineseInHeadersComesThrough() throws IOException {
    assertThat(caller.get("/api/echo", "X-File-Name: 年报.pdf").status()).isEqualTo(200);
  }
}
