package gouji.desk;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gouji.archive.Outbox;
import gouji.clerk.Arbiter;
import gouji.document.Limits;
import gouji.form.Shelf;
import gouji.ledger.Census;
import gouji.ledger.Database;
import gouji.ledger.Decision;
import gouji.ledger.Ledger;
import gouji.ledger.Role;
import gouji.ledger.Vault;
import gouji.made.SetClock;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.DirectExaminer;
import gouji.verdict.Outcome;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Tests that ask the desk for its pages, over a ledger of their own and without a server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
abstract class WithDesk {
  static final Shelf SHELF = Shelf.standard();

  private AnnotationConfigServletWebApplicationContext context;
  private Database database;
  Ledger ledger;
  MockMvc desk;

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    MessageSourceAutoConfiguration.class
  })
  static class Web {}

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    database = Database.open("jdbc:sqlite:" + folder.resolve("ledger.db"), "", "");
    Clock clock = new SetClock("2026-03-01T08:30:00Z");
    Vault vault = Vault.at(folder.resolve("vault"));
    ledger = Ledger.open(database, vault, SHELF.forms(), clock);
    context = new AnnotationConfigServletWebApplicationContext();
    context.setServletContext(new MockServletContext());
    new ConfigDataApplicationContextInitializer().initialize(context);
    Outbox outbox =
        Outbox.at(folder.resolve("outbox"), SHELF.forms(), false, ZoneId.systemDefault());
    context.registerBean(Database.class, () -> database);
    context.registerBean(Census.class, () -> new Census(database));
    context.registerBean(Ledger.class, () -> ledger);
    context.registerBean(Vault.class, () -> vault);
    context.registerBean(Outbox.class, () -> outbox);
    Arbiter arbiter = new Arbiter(ledger, outbox, 1 << 20, false, clock);
    context.registerBean(Arbiter.class, () -> arbiter);
    context.registerBean(Shelf.class, () -> SHELF);
    context.registerBean(Clock.class, () -> clock);
    context.register(Web.class, Desk.class);
    context.refresh();
    desk = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @AfterAll
  void close() {
    context.close();
    database.close();
  }

  /** The page there, as a browser would have it. */
  Document page(String path, Cookie... cookies) throws Exception {
    MockHttpServletRequestBuilder request = get(path);
    if (cookies.length > 0) {
      request.cookie(cookies);
    }
    MockHttpServletResponse response =
        desk.perform(request).andExpect(status().isOk()).andReturn().getResponse();
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
  }

  /** The same as someone of that role has it. */
  Document page(String path, String role) throws Exception {
    MockHttpServletRequestBuilder request = get(path).with(as(role));
    MockHttpServletResponse response =
        desk.perform(request).andExpect(status().isOk()).andReturn().getResponse();
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
  }

  /** Each role includes those before it. */
  static RequestPostProcessor as(String role) {
    return request -> {
      for (Role each : Role.values()) {
        if (each.compareTo(Role.valueOf(role)) <= 0) {
          request.addUserRole(each.name());
        }
      }
      return request;
    };
  }

  /** Hands in a file and has it decided; gives its id. */
  String handIn(String name, byte[] content) throws IOException {
    return decide(Submission.of(name, Bytes.of(content), new Origin(Origin.Way.FOLDER, name)));
  }

  static Submission submission(String name, String content) {
    Bytes bytes = Bytes.of(content.getBytes(StandardCharsets.UTF_8));
    return Submission.of(name, bytes, new Origin(Origin.Way.FOLDER, name));
  }

  /** Has documents that come in one submission decided; gives its id. */
  String decide(Submission... documents) throws IOException {
    String id = ledger.receive(documents[0]);
    List<Decision> decisions = new ArrayList<>();
    for (Submission document : documents) {
      new DirectExaminer(SHELF.forms(), Limits.DEFAULT)
          .examine(document, outcome -> decisions.add(new Decision(outcome, "place")));
    }
    ledger.decide(id, decisions, List.of());
    return id;
  }

  String handIn(Outcome outcome) throws IOException {
    Bytes bytes = Bytes.of(outcome.file().getBytes(StandardCharsets.UTF_8));
    String name = outcome.file();
    String id = ledger.receive(Submission.of(name, bytes, new Origin(Origin.Way.MAIL, name)));
    ledger.decide(id, List.of(new Decision(outcome, "place")), List.of());
    return id;
  }

  String sample(String name) throws IOException {
    return handIn(name, Files.readAllBytes(Path.of("samples", name)));
  }
}
