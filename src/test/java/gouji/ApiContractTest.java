package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.ApiSpecification.Operation;
import gouji.ledger.Catalogue;
import gouji.ledger.Entry;
import gouji.ledger.Ledger;
import gouji.ledger.Search;
import gouji.submission.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The running gateway held against the contract of its API, by requests made up from the contract
 * itself. {@code -Dapi.requests=5000} asks for more of them, {@code -Dapi.seed} for others.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class ApiContractTest {
  private static final int REQUESTS = Integer.getInteger("api.requests", 700);
  private static final long SEED = Long.getLong("api.seed", 20_260_301L);
  private static final int MOST_BYTES = 50_000;

  /** What methods that the contract does not name may be answered. */
  private static final Set<Integer> REFUSALS = Set.of(400, 403, 405, 415);

  @TempDir static Path home;

  private static ConfigurableApplicationContext gateway;
  private static ApiSpecification specification;
  private static int port;
  private static List<String> ids;

  @BeforeAll
  static void start() throws IOException {
    gateway =
        new SpringApplicationBuilder(Gateway.class)
            .properties("gouji.home=" + home, "gouji.jobs=1", "gouji.clerks=2")
            .run(
                "--server.port=0",
                "--gouji.max-bytes=" + MOST_BYTES,
                "--gouji.api.per-minute=0",
                "--gouji.api.cors=https://desk.example.com",
                "--logging.level.gouji=warn");
    port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    specification = ApiSpecification.read();
    for (String sample : List.of("words.html", "page.html", "extract.txt", "ruled.pdf")) {
      byte[] bytes = Files.readAllBytes(Path.of("samples", sample));
      new RawCall("POST", "/api/submissions?name=" + sample, List.of(), Bytes.of(bytes)).send(port);
    }
    Ledger ledger = gateway.getBean(Ledger.class);
    await().atMost(Duration.ofSeconds(60)).until(() -> ledger.counts().waiting() == 0);
    Search all = new Search(null, null, null, "", null, null);
    ids =
        gateway.getBean(Catalogue.class).submissions(all, "", 10).stream().map(Entry::id).toList();
    assertThat(ids).hasSize(4);
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void everyAnswerIsAsTheContractSays() throws IOException {
    ApiRequests requests = new ApiRequests(specification, ids, MOST_BYTES + 1, SEED);
    List<Operation> operations = specification.operations();
    List<String> faults = new ArrayList<>();
    TreeMap<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      Operation operation = operations.get(i % operations.size());
      RawCall call = requests.next(operation);
      RawCall.Answer answer = call.send(port);
      seen.merge(operation.name() + " " + answer.status(), 1, Integer::sum);
      for (String fault : faults(operation, call, answer)) {
        faults.add(call + " -> " + answer.status() + ": " + fault);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(seen.keySet())
        .as("each operation is also met")
        .filteredOn(name -> name.matches(".* 20\\d"))
        .hasSizeGreaterThanOrEqualTo(operations.size());
  }

  private static List<String> faults(Operation operation, RawCall call, RawCall.Answer answer)
      throws IOException {
    if (answer.status() >= 500) {
      return List.of("a fault of ours: " + answer.body());
    }
    if (!answer.header("X-Injected").isEmpty()) {
      return List.of("a header was injected");
    }
    String type = answer.header("Content-Type");
    boolean declared =
        call.method().equals(operation.method())
            || (call.method().equals("HEAD") && operation.method().equals("GET"));
    if (declared) {
      return specification.faults(operation, answer.status(), type, answer.body());
    }
    return otherMethod(operation, call, answer);
  }

  /** Where the contract knows the path, but not the method. */
  private static List<String> otherMethod(Operation operation, RawCall call, RawCall.Answer answer)
      throws IOException {
    Operation other =
        specification.operations().stream()
            .filter(known -> known.path().equals(operation.path()))
            .filter(known -> known.method().equals(call.method().replace("HEAD", "GET")))
            .findFirst()
            .orElse(null);
    if (other != null) {
      return specification.faults(
          other, answer.status(), answer.header("Content-Type"), answer.body());
    }
    if (call.method().equals("OPTIONS") && answer.status() == 200) {
      return answer.body().isEmpty() ? List.of() : List.of("OPTIONS has a body");
    }
    if (!REFUSALS.contains(answer.status())) {
      return List.of("no refusal of another method");
    }
    return call.method().equals("HEAD") || answer.body().isEmpty()
        ? List.of()
        : specification.problemFaults(answer.body());
  }

  @Test
  void theContractNamesWhatIsServedAndNothingElse() {
    Set<String> served = new TreeSet<>();
    gateway
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> served.addAll(names(mapping)));
    Set<String> promised =
        specification.operations().stream()
            .map(operation -> shape(operation.name()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(served).isEqualTo(promised);
  }

  private static Set<String> names(RequestMappingInfo mapping) {
    Set<String> names = new TreeSet<>();
    for (String path : mapping.getPatternValues()) {
      if (path.startsWith("/api/")) {
        mapping
            .getMethodsCondition()
            .getMethods()
            .forEach(method -> names.add(shape(method.name() + " " + path)));
      }
    }
    return names;
  }

  /** However its gaps are called. */
  private static String shape(String name) {
    return name.replaceAll("\\{[^/]*?\\}", "{}");
  }

  @Test
  void whatAnOperationDoesNotNameIsAProblemToo() {
    for (Operation operation : specification.operations()) {
      assertThat(
              specification
                  .others(operation)
                  .at("/content/application~1problem+json/schema/$ref")
                  .asText())
          .as(operation.name())
          .isEqualTo("#/components/schemas/Problem");
    }
  }

  @Test
  void theHeadOfAnAnswerHasItsTag() throws IOException {
    for (String path :
        List.of("/api/submissions", "/api/submissions/" + ids.get(0), "/api/rejections")) {
      String tag = RawCall.get(path).send(port).header("ETag");
      assertThat(tag).as(path).isNotEmpty();
      assertThat(head(path).header("ETag")).as(path).isEqualTo(tag);
      assertThat(head(path, "If-None-Match: " + tag).status()).as(path).isEqualTo(304);
    }
    assertThat(head("/api/statistics").header("ETag")).isNotEmpty();
  }

  private static RawCall.Answer head(String path, String... headers) throws IOException {
    return new RawCall("HEAD", path, List.of(headers), Bytes.of(new byte[0])).send(port);
  }

  @Test
  void theContractItselfIsServed() throws IOException {
    RawCall.Answer answer = RawCall.get("/api/openapi.yaml").send(port);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(Files.readString(Path.of("src/main/resources/gouji/openapi.yaml")));
    String tag = answer.header("ETag");
    assertThat(RawCall.get("/api/openapi.yaml", "If-None-Match: " + tag).send(port).status())
        .isEqualTo(304);
  }

  @Test
  void thePageToTryItOutHasAllThatItShows() throws IOException {
    assertThat(RawCall.get("/api/").send(port).header("Location")).endsWith("/api/docs/index.html");
    RawCall.Answer page = RawCall.get("/api/docs/index.html").send(port);
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self';");
    Matcher parts = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page.body());
    int found = 0;
    while (parts.find()) {
      assertThat(RawCall.get(parts.group(1)).send(port).status()).as(parts.group(1)).isEqualTo(200);
      found++;
    }
    assertThat(found).isEqualTo(3);
  }

  @Test
  void onlyPagesOfNamedOriginsMayCall() throws IOException {
    RawCall.Answer named =
        RawCall.get("/api/statistics", "Origin: https://desk.example.com").send(port);
    assertThat(named.header("Access-Control-Allow-Origin")).isEqualTo("https://desk.example.com");
    assertThat(named.header("Access-Control-Expose-Headers"))
        .contains("ETag", "Location", "Retry-After", "Content-Disposition", "Repr-Digest");
    RawCall.Answer other = RawCall.get("/api/statistics", "Origin: https://evil.test").send(port);
    assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void whatIsNotThereIsAProblemInTheCallersLanguage() throws IOException {
    RawCall.Answer answer = RawCall.get("/api/nothing", "Accept-Language: en").send(port);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).contains("Not found");
    assertThat(specification.problemFaults(answer.body())).isEmpty();
  }
}
