package gouji;

import java.beans.PropertyEditorSupport;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes a path in the settings for one of files. Spring would look among our classes first. */
final class PathsAsWritten
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getBeanFactory()
        .addPropertyEditorRegistrar(
            registry -> registry.registerCustomEditor(Path.class, new AsWritten()));
  }

  private static final class AsWritten extends PropertyEditorSupport {
    @Override
    public void setAsText(String text) {
      setValue(Path.of(text));
    }
  }
}
