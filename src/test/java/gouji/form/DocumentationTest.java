package gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation of forms shows a form; whoever copies it should not be refused. */
class DocumentationTest {

  @Test
  void theExampleIsAForm() throws IOException {
    String page = Files.readString(Path.of("docs/forms.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    String example = page.substring(start, page.indexOf("```", start));

    Form form = FormReader.read(new FormFile("docs/forms.md", example));

    assertThat(form.figures()).hasSize(3 * 4 + 3 * 3);
    assertThat(form.relations()).hasSize(4);
  }
}
