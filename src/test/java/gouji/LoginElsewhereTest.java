package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.access.Users;
import gouji.ledger.Actor;
import gouji.ledger.Ledger;
import gouji.ledger.Role;
import gouji.made.Caller;
import gouji.made.Caller.Answer;
import gouji.made.Issuer;
import gouji.made.Visitor;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Logging in at another server by OpenID Connect. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class LoginElsewhereTest {
  @TempDir static Path home;

  private static Issuer issuer;
  private static ConfigurableApplicationContext gateway;
  private static Caller caller;

  @BeforeAll
  static void start() throws Exception {
    issuer = new Issuer(true);
    gateway =
        new SpringApplicationBuilder(Echo.WithEcho.class)
            .properties("gouji.home=" + home, "gouji.jobs=1", "gouji.clerks=1")
            .run(
                "--server.port=0",
                "--gouji.access.metrics=open",
                "--gouji.access.hosts=gouji.example.cn",
                "--gouji.api.cors=https://example.cn",
                "--server.forward-headers-strategy=native",
                "--gouji.access.oidc.issuer=" + issuer.address(),
                "--gouji.access.oidc.client-id=gouji",
                "--gouji.access.oidc.client-secret=secret",
                "--gouji.access.oidc.role-claim=realm_access.roles",
                "--gouji.access.oidc.operator=chief");
    caller =
        new Caller(
            gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    issuer.close();
  }

  @Test
  void whoHasARoleThereHasOneHere() throws IOException {
    Visitor visitor = new Visitor(caller);
    assertThat(visitor.open("/api/echo").status()).as("no longer open").isEqualTo(401);
    assertThat(visitor.open("/login").body())
        .contains("/oauth2/authorization/gouji")
        .doesNotContain("type=\"password\"");
    Answer entered = logIn(visitor, Map.of("roles", List.of("staff", "chief")), "");
    assertThat(entered.header("Location").orElseThrow()).endsWith("/");
    assertThat(visitor.open("/api/echo").body()).contains("oidc:zhang operator");
    assertThat(gateway.getBean(Ledger.class).auditLog().before(Long.MAX_VALUE, 1))
        .singleElement()
        .satisfies(deed -> assertThat(deed.actor().name()).isEqualTo("oidc:zhang"));
  }

  @Test
  void whoHasNoneIsNotLetIn() throws IOException {
    Visitor visitor = new Visitor(caller);
    Answer refused = logIn(visitor, Map.of("roles", List.of("staff")), "");
    assertThat(refused.header("Location").orElseThrow()).endsWith("/login?role");
    assertThat(visitor.open("/api/echo").status()).isEqualTo(401);
    assertThat(visitor.open("/login?role").body()).contains("还没有本系统的角色");
  }

  @Test
  void whoHasNoNameThereIsNotLetInEither() throws IOException {
    Visitor visitor = new Visitor(caller);
    Map<String, Object> claims = Map.of("realm_access", Map.of("roles", List.of("chief")));
    Answer refused = logIn(visitor, claims, "", "");
    assertThat(refused.header("Location").orElseThrow()).endsWith("/login?elsewhere");
    assertThat(visitor.open("/login?elsewhere").body()).contains("统一身份登录没有成功");
  }

  @Test
  void whoAsksForAServerThatIsNotSetIsSentBack() throws IOException {
    Answer unknown = caller.get("/oauth2/authorization/other");
    assertThat(unknown.header("Location").orElseThrow()).endsWith("/login?elsewhere");
  }

  @Test
  void anAnswerToAnotherQuestionIsNone() throws IOException {
    Visitor visitor = new Visitor(caller);
    Map<String, Object> roles = Map.of("roles", List.of("chief"));
    assertThat(logIn(visitor, roles, "x").header("Location").orElseThrow())
        .as("another nonce")
        .endsWith("/login?elsewhere");
    Map<String, Object> claims = Map.of("preferred_username", "zhang", "realm_access", roles);
    assertThat(logIn(visitor, claims, "x", "").header("Location").orElseThrow())
        .as("another state")
        .endsWith("/login?elsewhere");
    Answer unasked = visitor.open("/login/oauth2/code/gouji?code=c&state=made-up");
    assertThat(unasked.header("Location").orElseThrow()).endsWith("/login?elsewhere");
    assertThat(visitor.open("/api/echo").status()).isEqualTo(401);
  }

  @Test
  void metricsAreForEverybodyWhereThatIsSet() throws IOException {
    assertThat(caller.get("/actuator/prometheus").status()).isEqualTo(200);
    assertThat(caller.get("/actuator/health").body()).doesNotContain("disk");
  }

  @Test
  void pagesOfANamedOriginMayAskForTheApiAndOthersMayNot() throws IOException {
    String method = "Access-Control-Request-Method: POST";
    String path = "/api/submissions";
    Answer named = caller.call("OPTIONS", path, "", "Origin: https://example.cn", method);
    assertThat(named.header("Access-Control-Allow-Origin")).contains("https://example.cn");
    assertThat(named.header("Access-Control-Allow-Credentials")).as("no cookies").isEmpty();
    Answer other = caller.call("OPTIONS", path, "", "Origin: https://evil.example", method);
    assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(other.status()).isEqualTo(403);
    Answer page = caller.call("OPTIONS", "/", "", "Origin: https://example.cn", method);
    assertThat(page.header("Access-Control-Allow-Origin")).as("the API alone").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'127.0.0.1, 192.168.1.5', 192.168.1.5",
    "'10.0.0.9, 172.16.0.5',   172.16.0.5",
    "'10.0.0.9, foo.invalid',  foo.invalid",
  })
  void whoComesThroughAProxyIsWhereTheProxySaysAndNotWhereHeSays(String told, String address)
      throws IOException {
    Actor root = new Actor("root", "console");
    Users users = gateway.getBean(Users.class);
    users.add("zhang", Role.VIEWER, "not the one tried", root);
    Visitor visitor = new Visitor(caller);
    assertThat(visitor.open("/login", "Host: gouji.example.cn").status()).isEqualTo(200);
    users.remove("zhang", root);
    Answer failed =
        caller.post(
            "/login",
            "username=nobody&password=x&_csrf=" + visitor.token(),
            visitor.with(
                "Content-Type: application/x-www-form-urlencoded", "X-Forwarded-For: " + told));
    assertThat(failed.header("Location").orElseThrow()).endsWith("/login?failed");
    assertThat(gateway.getBean(Ledger.class).auditLog().before(Long.MAX_VALUE, 1))
        .extracting(deed -> deed.actor().from())
        .containsExactly(address);
  }

  private static Answer logIn(Visitor visitor, Map<String, Object> realm, String spoiled)
      throws IOException {
    return logIn(
        visitor, Map.of("preferred_username", "zhang", "realm_access", realm), "", spoiled);
  }

  private static Answer logIn(
      Visitor visitor, Map<String, Object> claims, String state, String spoiled)
      throws IOException {
    Answer leaving = visitor.open("/oauth2/authorization/gouji");
    assertThat(leaving.cookie("JSESSIONID")).as("strangers cost no memory").isEmpty();
    String asked = leaving.header("Location").orElseThrow();
    assertThat(asked).startsWith(issuer.address() + "/authorize").contains("code_challenge=");
    issuer.says(parameter(asked, "nonce") + spoiled, claims);
    return visitor.open(
        "/login/oauth2/code/gouji?code=c&state="
            + parameter(asked, "state").replace("=", "%3D")
            + state);
  }

  private static String parameter(String url, String name) {
    Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(url);
    assertThat(matcher.find()).as(name + " in " + url).isTrue();
    return URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
  }
}
