package gouji;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * What of Spring Boot and Camel the gateway is built on: what {@code gouji.Gateway.imports} lists,
 * in that order, after the gateway's own beans. Spring's way would read what there is about all its
 * configurations and sort them, the same at each start.
 *
 * <p>The configuration of a component of Camel that nothing is set for under {@code
 * camel.component} is passed over. It would only set what the component begins with.
 */
final class Foundations implements DeferredImportSelector {
  private static final Pattern OF_COMPONENT =
      Pattern.compile("org\\.apache\\.camel\\.component\\.(\\w+)\\.springboot\\..*");

  private final Iterable<ConfigurationPropertySource> settings;

  Foundations(Environment settings) {
    this.settings = ConfigurationPropertySources.get(settings);
  }

  @Override
  public String[] selectImports(AnnotationMetadata gateway) {
    return StreamSupport.stream(
            ImportCandidates.load(Gateway.class, Gateway.class.getClassLoader()).spliterator(),
            false)
        .filter(this::isWanted)
        .toArray(String[]::new);
  }

  private boolean isWanted(String configuration) {
    Matcher component = OF_COMPONENT.matcher(configuration);
    return !component.matches() || isSet(component.group(1));
  }

  private boolean isSet(String component) {
    ConfigurationPropertyName prefix = ConfigurationPropertyName.of("camel.component." + component);
    for (ConfigurationPropertySource source : settings) {
      if (source.containsDescendantOf(prefix) != ConfigurationPropertyState.ABSENT) {
        return true;
      }
    }
    return false;
  }
}
