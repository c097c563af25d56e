package gouji;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Passes over the configuration of Camel's components that nothing is set for under {@code
 * camel.component}. It would only set what they begin with, for some hundredths of a start.
 */
final class ComponentsWithSettings implements AutoConfigurationImportFilter, EnvironmentAware {
  private static final Pattern OF_COMPONENT =
      Pattern.compile("org\\.apache\\.camel\\.component\\.(\\w+)\\.springboot\\..*");

  private @Nullable Environment settings;

  @Override
  public void setEnvironment(Environment environment) {
    settings = environment;
  }

  @Override
  public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
    boolean[] wanted = new boolean[configurations.length];
    Arrays.fill(wanted, true);
    for (int i = 0; i < wanted.length; i++) {
      String name = configurations[i];
      // What another filter has passed over has no name any more.
      Matcher component = OF_COMPONENT.matcher(name == null ? "" : name);
      if (component.matches()) {
        wanted[i] = isSet(component.group(1));
      }
    }
    return wanted;
  }

  private boolean isSet(String component) {
    ConfigurationPropertyName prefix = ConfigurationPropertyName.of("camel.component." + component);
    for (var source : ConfigurationPropertySources.get(settings)) {
      if (source.containsDescendantOf(prefix) != ConfigurationPropertyState.ABSENT) {
        return true;
      }
    }
    return false;
  }
}
