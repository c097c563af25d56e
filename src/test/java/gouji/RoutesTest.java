package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manners of routes: one duty each, told in a sentence, and wiring only. */
class RoutesTest {
  private static final Path ROUTES = Path.of("routes");
  private static final Path EXAMPLES = Path.of("docs/ways");

  private static final Set<String> STEPS =
      Set.of(
          "bean",
          "to",
          "toD",
          "split",
          "filter",
          "choice",
          "log",
          "setHeader",
          "setProperty",
          "setBody",
          "removeHeaders",
          "doTry",
          "threads",
          "transacted");

  /** Where steps stand inside of steps. */
  private static final Set<String> NESTS = Set.of("doCatch", "doFinally", "when", "otherwise");

  private static final Set<String> ROUTE = Set.of("id", "description", "precondition", "from");

  /** What a step may say; of the languages only two, as the others can do more than wire. */
  private static final Set<String> OPTIONS =
      Set.of(
          "simple",
          "constant",
          "ref",
          "method",
          "uri",
          "parameters",
          "name",
          "pattern",
          "exception",
          "message",
          "loggingLevel",
          "stopOnException",
          "parallelProcessing",
          "poolSize",
          "maxPoolSize",
          "maxQueueSize",
          "rejectedPolicy",
          "threadName");

  static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(files(ROUTES));
    files.addAll(files(EXAMPLES));
    return files;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void haveManners(Path file) throws IOException {
    assertThat(faults(file.getFileName().toString(), Files.readString(file))).isEmpty();
  }

  @Test
  void haveNamesOfTheirOwn() throws IOException {
    List<String> ids = new ArrayList<>();
    for (Path file : files()) {
      for (Map<?, ?> route : routes(Files.readString(file))) {
        ids.add(String.valueOf(route.get("id")));
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void areLaidOutWhereAGatewayFindsNone() throws IOException {
    assertThat(files(ROUTES).stream().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(
            Premises.ROUTES.stream().map(name -> name + ".camel.yaml").toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- route: {id: a, from: {uri: 'direct:a', steps: []}}",
        "- route: {description: A., from: {uri: 'direct:a', steps: []}}",
        "- route: {id: a, description: A., from: {uri: 'direct:a', steps: [{process: {ref: b}}]}}",
        "- route: {id: a, description: A., from: {uri: 'direct:a',"
            + " steps: [{setBody: {groovy: 'body + 1'}}]}}",
        "- route: {id: a, description: A., from: {uri: 'direct:a',"
            + " steps: [{doTry: {doCatch: [{exception: [E], steps: [{script: {simple: b}}]}]}}]}}",
        "- route: {id: a, description: A., from: {uri: 'direct:a',"
            + " steps: [{choice: {when: [{simple: b, steps: [{to: 'language:simple:b'}]}]}}]}}",
        "- rest: {}"
      })
  void seesWhatHasNone(String yaml) {
    assertThat(faults("bad.camel.yaml", yaml)).isNotEmpty();
  }

  private static List<String> faults(String file, String yaml) {
    List<String> faults = new ArrayList<>();
    if (!file.endsWith(".camel.yaml")) {
      faults.add(file + " is not loaded");
    }
    List<Map<?, ?>> routes = routes(yaml);
    if (routes.isEmpty()) {
      faults.add(file + " has no route");
    }
    for (Map<?, ?> route : routes) {
      Set<Object> other = new HashSet<>(route.keySet());
      other.removeAll(ROUTE);
      other.forEach(key -> faults.add("a route has " + key));
      if (!(route.get("id") instanceof String) || !described(route)) {
        faults.add(route.get("id") + " has no id, or no description that is a sentence");
      }
      if (route.get("from") instanceof Map<?, ?> from) {
        steps(from.get("steps"), faults);
      } else {
        faults.add(route.get("id") + " comes from nowhere");
      }
    }
    return faults;
  }

  private static boolean described(Map<?, ?> route) {
    return route.get("description") instanceof String sentence && sentence.endsWith(".");
  }

  private static void steps(@Nullable Object steps, List<String> faults) {
    if (!(steps instanceof List<?> list)) {
      faults.add("no steps: " + steps);
      return;
    }
    for (Object step : list) {
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) step).entrySet()) {
        String name = String.valueOf(entry.getKey());
        if (!STEPS.contains(name)) {
          faults.add(name + " is more than wiring");
        }
        target(name, entry.getValue(), faults);
        within(entry.getValue(), faults);
      }
    }
  }

  private static void target(String step, @Nullable Object what, List<String> faults) {
    if (step.startsWith("to")) {
      String uri = String.valueOf(what instanceof Map<?, ?> map ? map.get("uri") : what);
      if (uri.matches("(language|class|exec|groovy).*")) {
        faults.add(uri + " is a script");
      }
    }
  }

  private static void within(@Nullable Object what, List<String> faults) {
    if (what instanceof List<?> list) {
      list.forEach(one -> within(one, faults));
    }
    if (what instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String key = String.valueOf(entry.getKey());
        if (key.equals("steps")) {
          steps(entry.getValue(), faults);
        } else if (NESTS.contains(key)) {
          within(entry.getValue(), faults);
        } else if (!OPTIONS.contains(key)) {
          faults.add("a step has " + key);
        }
      }
    }
  }

  private static List<Map<?, ?>> routes(String yaml) {
    List<Map<?, ?>> routes = new ArrayList<>();
    for (Object item : (List<?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml)) {
      if (((Map<?, ?>) item).get("route") instanceof Map<?, ?> route) {
        routes.add(route);
      }
    }
    return routes;
  }
}
