package gouji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gouji.access.Keys;
import gouji.access.Outcome;
import gouji.access.Users;
import gouji.ledger.Actor;
import gouji.ledger.Deed;
import gouji.ledger.Ledger;
import gouji.ledger.Role;
import gouji.made.Caller;
import gouji.made.Caller.Answer;
import gouji.made.Visitor;
import java.io.IOException;
import java.net.URLEncoder;
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

/** Who may at a gateway with users: whoever logs in, or shows a key, and what his role allows. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class LoginTest {
  private static final Actor ROOT = new Actor("root", "console");
  private static final String PASSWORD = "勾稽 is 9 strokes";

  @TempDir static Path home;

  private static ConfigurableApplicationContext gateway;
  private static Users users;
  private static Ledger ledger;
  private static Caller caller;

  @BeforeAll
  static void start() {
    gateway =
        new SpringApplicationBuilder(Echo.WithEcho.class)
            .properties("gouji.home=" + home, "gouji.jobs=1", "gouji.clerks=1")
            .run("--server.port=0");
    users = gateway.getBean(Users.class);
    ledger = gateway.getBean(Ledger.class);
    caller =
        new Caller(
            gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    for (Role role : Role.values()) {
      String name = role.name().toLowerCase(java.util.Locale.ROOT);
      assertThat(users.add(name, role, PASSWORD, ROOT)).isEqualTo(Outcome.DONE);
    }
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void whoHasNotLoggedInSeesNothing() throws IOException {
    Answer page = caller.get("/", "Accept: text/html");
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location").orElseThrow()).endsWith("/login");
    assertThat(page.cookie("JSESSIONID")).as("strangers cost no memory").isEmpty();
    Answer api = caller.get("/api/echo");
    assertThat(api.status()).isEqualTo(401);
    assertThat(api.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(api.header("WWW-Authenticate")).contains("Bearer");
    assertThat(caller.get("/actuator/prometheus").status()).isEqualTo(401);
    assertThat(caller.get("/actuator/health").body()).contains("status").doesNotContain("disk");
    assertThat(caller.get("/desk/desk.css").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "viewer,   200, 403, 403, 403",
    "reviewer, 200, 200, 403, 403",
    "operator, 200, 200, 200, 200"
  })
  void eachRoleIncludesThoseBeforeIt(String name, int look, int act, int admit, int metrics)
      throws IOException {
    Visitor visitor = new Visitor(caller);
    assertThat(visitor.logIn(name, PASSWORD).header("Location").orElseThrow()).endsWith("/");
    Answer echo = visitor.open("/api/echo");
    assertThat(echo.status()).isEqualTo(look);
    assertThat(echo.body()).contains(name + " " + name);
    assertThat(visitor.open("/").body()).contains(">" + name + "<");
    assertThat(visitor.send("/echo").status()).isEqualTo(act);
    assertThat(visitor.send("/api/users/echo").status()).isEqualTo(admit);
    assertThat(visitor.open("/actuator/prometheus").status()).isEqualTo(metrics);
    assertThat(visitor.open("/desk/users").status()).isEqualTo(metrics);
  }

  @Test
  void aSessionThatWasThereBeforeIsNotTheOneAfter() throws IOException {
    Visitor visitor = new Visitor(caller);
    visitor.give("JSESSIONID=0123456789ABCDEF0123456789ABCDEF");
    Answer entered = visitor.logIn("viewer", PASSWORD);
    String first = visitor.cookie("JSESSIONID");
    assertThat(first).isNotEmpty().doesNotContain("0123456789ABCDEF");
    assertThat(entered.headers())
        .filteredOn(header -> header.contains("JSESSIONID"))
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    visitor.logIn("reviewer", PASSWORD);
    assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(first);
    assertThat(caller.get("/api/echo", "Cookie: " + first).status()).isEqualTo(401);
    assertThat(caller.get("/;jsessionid=" + first.substring(11)).status()).isEqualTo(400);
  }

  @Test
  void aSessionEndsWithLoggingOut() throws IOException {
    Visitor visitor = new Visitor(caller);
    visitor.logIn("viewer", PASSWORD);
    String session = visitor.cookie("JSESSIONID");
    visitor.open("/");
    assertThat(visitor.send("/logout").header("Location").orElseThrow()).endsWith("/login?out");
    assertThat(caller.get("/api/echo", "Cookie: " + session).status()).isEqualTo(401);
    assertThat(ledger.auditLog().before(Long.MAX_VALUE, 1))
        .extracting(Deed::what)
        .containsExactly("logged out");
  }

  @Test
  void whatIsSentWithoutTheTokenOfAPageIsRefused() throws IOException {
    Visitor visitor = new Visitor(caller);
    visitor.logIn("operator", PASSWORD);
    for (String path : new String[] {"/echo", "/api/echo", "/desk/users/add", "/logout"}) {
      Answer answer = caller.post(path, "", visitor.with());
      assertThat(answer.status()).as(path).isEqualTo(403);
    }
    visitor.open("/login");
    Answer foreign =
        caller.post(
            "/login",
            "username=viewer&password=x",
            "Content-Type: application/x-www-form-urlencoded");
    assertThat(foreign.status()).as("logging someone in").isEqualTo(403);
  }

  @Test
  void whoSendsAFormTooLateIsToldSoOnAPage() throws IOException {
    Visitor visitor = new Visitor(caller);
    visitor.open("/login");
    String form = "Content-Type: application/x-www-form-urlencoded";
    String[] browser = visitor.with(form, "Accept: text/html,*/*;q=0.8");
    for (String path : new String[] {"/login", "/logout", "/desk/missing", "/desk/users/add"}) {
      Answer stale = caller.post(path, "_csrf=x", browser);
      assertThat(stale.header("Location").orElse("")).as(path).endsWith("/login?expired");
    }
    Answer loggedOut = caller.post("/desk/missing", "_csrf=" + visitor.token(), browser);
    assertThat(loggedOut.header("Location").orElseThrow()).endsWith("/login?expired");
    assertThat(visitor.open("/login?expired").body()).contains("登录已过期");

    visitor.logIn("viewer", PASSWORD);
    browser = visitor.with(form, "Accept: text/html,*/*;q=0.8");
    Answer stale = caller.post("/desk/missing", "_csrf=x", browser);
    assertThat(stale.status()).isEqualTo(403);
    assertThat(stale.body()).contains("这个页面已过期");
    visitor.open("/desk/reports?lang=en");
    browser = visitor.with(form, "Accept: text/html,*/*;q=0.8");
    assertThat(caller.post("/desk/missing", "_csrf=" + visitor.token(), browser).body())
        .contains("<h1>Your account");
    assertThat(caller.post("/desk/missing", "_csrf=x", visitor.with(form)).header("Content-Type"))
        .contains("application/problem+json");
  }

  @Test
  void aFormOfOursIsTakenAlsoWhereTheBrowserHidesItsOrigin() throws IOException {
    Visitor visitor = new Visitor(caller);
    visitor.open("/login");
    String form = "Content-Type: application/x-www-form-urlencoded";
    String[] headers = visitor.with(form, "Origin: null");
    String fields = "&username=viewer&password=" + URLEncoder.encode(PASSWORD, UTF_8);
    assertThat(caller.post("/login", "_csrf=" + visitor.token() + fields, headers).status())
        .isEqualTo(302);
    assertThat(caller.post("/login", "_csrf=x" + fields, headers).status()).isEqualTo(403);
  }

  @Test
  void aRemovedUserIsOutAtOnceAndSoIsOneWithAnotherRole() throws IOException {
    users.add("王五", Role.OPERATOR, PASSWORD, ROOT);
    Visitor visitor = new Visitor(caller);
    visitor.logIn("王五", PASSWORD);
    assertThat(visitor.open("/api/echo").body()).contains("王五 operator");
    users.changeRole("王五", Role.VIEWER, ROOT);
    assertThat(visitor.open("/api/echo").status()).isEqualTo(401);
    visitor.logIn("王五", PASSWORD);
    assertThat(visitor.open("/api/echo").body()).contains("王五 viewer");
    users.remove("王五", ROOT);
    assertThat(visitor.open("/api/echo").status()).isEqualTo(401);
  }

  @Test
  void whoGuessesIsLockedOutWhetherThereIsSuchAUserOrNot() throws IOException {
    users.add("guessed", Role.VIEWER, PASSWORD, ROOT);
    Visitor visitor = new Visitor(caller);
    for (String name : new String[] {"guessed", "nobody"}) {
      for (int i = 0; i < 4; i++) {
        assertThat(told(visitor, name, "wrong" + i)).isEqualTo("/login?failed");
      }
      assertThat(told(visitor, name, "wrong")).startsWith("/login?wait=");
      assertThat(told(visitor, name, PASSWORD)).as("even if it is right").contains("wait=");
    }
    assertThat(visitor.open("/login?wait=29").body()).contains("请在 1 分钟后再试");
    assertThat(visitor.open("/login?wait=<b>").status()).isEqualTo(400);
    assertThat(ledger.auditLog().about("guessed"))
        .extracting(Deed::what)
        .endsWith("login failed", "locked out");
    assertThat(ledger.auditLog().about("nobody")).as("it may be a password").isEmpty();
  }

  private static String told(Visitor visitor, String name, String password) throws IOException {
    return visitor
        .logIn(name, password)
        .header("Location")
        .orElseThrow()
        .replaceAll(".*//[^/]*", "");
  }

  @Test
  void aKeyOpensTheApiAndNothingElseIsRemembered() throws IOException {
    Keys keys = gateway.getBean(Keys.class);
    Keys.Made made = keys.add("统计", Role.REVIEWER, ROOT);
    String header = "Authorization: Bearer " + made.key();
    assertThat(made.key()).matches("gj_[A-Za-z0-9_-]{43}");
    Answer answer = caller.get("/api/echo", header);
    assertThat(answer.body()).contains("key:统计 reviewer");
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(caller.post("/api/echo", "x", header).status()).as("needs no token").isEqualTo(200);
    assertThat(caller.post("/api/users/echo", "x", header).status()).isEqualTo(403);
    assertThat(keys.all()).extracting(key -> key.usedAt()).doesNotContainNull();
    assertThat(ledger.apiKeys().all().toString()).doesNotContain(made.key());
    keys.remove("统计", ROOT);
    assertThat(caller.get("/api/echo", header).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gj_", "", "gj_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1 --"})
  void aGuessedKeyOpensNothing(String key) throws IOException {
    assertThat(caller.get("/api/echo", "Authorization: Bearer " + key).status()).isEqualTo(401);
  }

  @Test
  void anOperatorSaysWhoMayOnAPage() throws IOException {
    Visitor visitor = new Visitor(caller);
    visitor.logIn("operator", PASSWORD);
    visitor.open("/desk/users");
    String evil = "<script>alert(1)</script>";
    assertThat(add(visitor, evil, PASSWORD)).endsWith("NAME_UNFIT");
    assertThat(add(visitor, "赵六", "short")).endsWith("PASSWORD_SHORT");
    assertThat(add(visitor, "赵六", "长".repeat(25))).endsWith("PASSWORD_LONG");
    assertThat(add(visitor, "赵六", PASSWORD)).endsWith("DONE");
    assertThat(add(visitor, "赵六", PASSWORD)).endsWith("NAME_TAKEN");
    assertThat(visitor.open("/desk/users").body()).contains("赵六", "添加用户").doesNotContain(evil);
    assertThat(visitor.open("/desk/users?lang=en").body()).contains("Who did what", "user added");
    Answer self = visitor.send("/desk/users/remove", "name", "operator");
    assertThat(self.header("Location").orElseThrow()).endsWith("ITSELF");
    visitor.send("/desk/users/remove", "name", "赵六");
    Answer key = visitor.send("/desk/keys/add", "name", "页上", "role", "VIEWER");
    assertThat(key.body()).containsPattern("gj_[A-Za-z0-9_-]{43}");
    assertThat(visitor.open("/desk/users").body())
        .contains("页上")
        .doesNotContainPattern("gj_\\w{9}");
    visitor.send("/desk/keys/remove", "name", "页上");
    assertThat(ledger.auditLog().about("赵六"))
        .extracting(deed -> deed.actor().name() + " " + deed.what())
        .containsExactly("operator user added", "operator user removed");
  }

  private static String add(Visitor visitor, String name, String password) throws IOException {
    Answer answer =
        visitor.send("/desk/users/add", "name", name, "password", password, "role", "VIEWER");
    return answer.header("Location").orElseThrow();
  }

  @Test
  void everybodyChangesHisOwnPasswordAndIsOutWhereverElseHeIs() throws IOException {
    users.add("孙七", Role.VIEWER, PASSWORD, ROOT);
    Visitor visitor = new Visitor(caller);
    Visitor elsewhere = new Visitor(caller);
    visitor.logIn("孙七", PASSWORD);
    elsewhere.logIn("孙七", PASSWORD);
    assertThat(visitor.open("/").body()).contains("href=\"/desk/password\"");
    assertThat(visitor.open("/desk/password?lang=en").body()).contains("Present password");
    String next = "another long one";
    assertThat(change(visitor, "wrong", next, next)).endsWith("?outcome=PASSWORD_WRONG");
    assertThat(change(visitor, PASSWORD, next, "other")).endsWith("?outcome=PASSWORDS_DIFFER");
    assertThat(change(visitor, PASSWORD, "short", "short")).endsWith("?outcome=PASSWORD_SHORT");
    String before = visitor.cookie("JSESSIONID");
    assertThat(change(visitor, PASSWORD, next, next)).endsWith("?outcome=DONE");
    assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
    assertThat(visitor.open("/desk/password?outcome=DONE").body()).contains("password is changed");
    assertThat(elsewhere.open("/api/echo").status()).isEqualTo(401);
    assertThat(told(elsewhere, "孙七", PASSWORD)).isEqualTo("/login?failed");
    assertThat(told(elsewhere, "孙七", next)).isEqualTo("/");
    assertThat(ledger.auditLog().about("孙七"))
        .extracting(deed -> deed.actor().name() + " " + deed.what())
        .contains("孙七 login failed", "孙七 password changed");
  }

  @Test
  void whoTriesTheOldPasswordTooOftenIsLockedOutAsWhenLoggingIn() throws IOException {
    users.add("周八", Role.VIEWER, PASSWORD, ROOT);
    Visitor visitor = new Visitor(caller);
    visitor.logIn("周八", PASSWORD);
    visitor.open("/desk/password");
    String next = "another long one";
    for (int i = 0; i < 4; i++) {
      assertThat(change(visitor, "wrong" + i, next, next)).endsWith("PASSWORD_WRONG");
    }
    assertThat(change(visitor, "wrong", next, next)).contains("?wait=");
    assertThat(change(visitor, PASSWORD, next, next)).contains("?wait=");
    assertThat(visitor.open("/desk/password?wait=29").body()).contains("请在 1 分钟后再试");
  }

  @Test
  void whoHasNoPasswordHereHasNoPageForIt() throws IOException {
    Keys.Made made = gateway.getBean(Keys.class).add("无", Role.OPERATOR, ROOT);
    String header = "Authorization: Bearer " + made.key();
    assertThat(caller.get("/desk/password", header).status()).isEqualTo(404);
    assertThat(caller.get("/desk/password").status()).isEqualTo(302);
  }

  private static String change(Visitor visitor, String old, String wanted, String again)
      throws IOException {
    return visitor
        .send("/desk/password", "old", old, "password", wanted, "again", again)
        .header("Location")
        .orElseThrow();
  }

  @Test
  void whoWantedAPageGetsThereAfterLoggingIn() throws IOException {
    Visitor visitor = new Visitor(caller);
    visitor.open("/echo", "Accept: text/html");
    assertThat(visitor.logIn("viewer", PASSWORD).header("Location").orElseThrow())
        .endsWith("/echo");
    visitor = new Visitor(caller);
    visitor.open("/desk/reports?year=2024", "Accept: text/html");
    visitor.open("/desk/overview/live", "Accept: text/html");
    assertThat(visitor.logIn("viewer", PASSWORD).header("Location").orElseThrow())
        .as("no part of a page")
        .contains("/desk/reports?year=2024");
  }
}
