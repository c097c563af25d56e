package gouji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * The names of all settings: those in the file that comes with the program. Any other that begins
 * with {@code gouji} is a slip of the pen, and would be passed over in silence.
 */
final class SettingNames implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Logger LOG = LoggerFactory.getLogger(SettingNames.class);
  private static final String FILE = "application.yaml";
  private static final Resource OUR_FILE = new ClassPathResource(FILE);
  private static final String OURS = "gouji.";
  private static final String OURS_IN_THE_ENVIRONMENT = "GOUJI_";

  private static final Pattern PORT = Pattern.compile("\\d{0,5}");

  /** What has no default in the file; the last is for {@code convert}. */
  private static final List<String> OTHERS =
      List.of("gouji.home", "gouji.jobs", "gouji.clerks", "gouji.causes");

  /** By what is left of them without marks. */
  private final Map<String, String> known = new TreeMap<>();

  SettingNames() {
    Resource theirs = new FileSystemResource(FILE);
    if (theirs.exists()) {
      // Spring would tell a slip in it with a trace.
      read(theirs);
    }
  }

  private static List<PropertySource<?>> read(Resource settings) {
    try {
      return new YamlPropertySourceLoader().load("settings", settings);
    } catch (IOException e) {
      throw new UncheckedIOException("the settings cannot be read", e);
    }
  }

  private void learn(Iterable<PropertySource<?>> sources) {
    OTHERS.forEach(this::learn);
    List<PropertySource<?>> ours = new ArrayList<>();
    for (PropertySource<?> source : sources) {
      if (source.getName().contains(OUR_FILE.getDescription())) {
        ours.add(source);
      }
    }
    // Spring has read it, unless it is told to take the settings from elsewhere.
    for (PropertySource<?> source : ours.isEmpty() ? read(OUR_FILE) : ours) {
      names(source).forEach(this::learn);
    }
  }

  private void learn(String name) {
    known.put(bare(name), name);
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String port = context.getEnvironment().getProperty("server.port", "");
    if (!PORT.matcher(port).matches()) {
      throw new IllegalArgumentException(
          "server.port is '" + port + "', but must be a number up to 65535");
    }
    MutablePropertySources sources = context.getEnvironment().getPropertySources();
    learn(sources);
    for (PropertySource<?> source : sources) {
      boolean environment =
          StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME.equals(source.getName());
      String prefix = environment ? OURS_IN_THE_ENVIRONMENT : OURS;
      for (String name : names(source)) {
        if (name.startsWith(prefix) && !isKnown(name)) {
          String told = name + " is no setting; is " + nearest(name) + " meant?";
          if (!environment) {
            throw new IllegalArgumentException(told);
          }
          // Others put names there too: Kubernetes does, for a service that is called gouji.
          LOG.warn("{}", told);
        }
      }
    }
  }

  private static List<String> names(PropertySource<?> source) {
    return source instanceof EnumerablePropertySource<?> all
        ? Arrays.asList(all.getPropertyNames())
        : List.of();
  }

  private boolean isKnown(String name) {
    String bare = bare(name);
    // In the environment, what a list holds is numbered without brackets.
    return known.containsKey(bare) || known.containsKey(bare.replaceAll("\\d+$", ""));
  }

  private static String bare(String name) {
    return name.replaceAll("\\[.*", "").replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  private String nearest(String name) {
    String bare = bare(name);
    String nearest = known.keySet().iterator().next();
    for (String other : known.keySet()) {
      if (distance(bare, other) < distance(bare, nearest)) {
        nearest = other;
      }
    }
    return known.getOrDefault(nearest, nearest);
  }

  /** How many letters have to be put in, left out or changed. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
