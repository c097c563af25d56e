package gouji.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormFileTest {

  static FormFile resource(String name) {
    try (InputStream stream = FormFileTest.class.getResourceAsStream("/" + name)) {
      return new FormFile(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void passesOverAByteOrderMark(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("a.yaml"), "\ufeffform: a");

    assertThat(FormFile.at(path).text()).isEqualTo("form: a");
  }

  @Test
  void refusesAnotherEncoding(@TempDir Path folder) throws IOException {
    Path path = Files.write(folder.resolve("a.yaml"), new byte[] {(byte) 0xB1, (byte) 0xED});

    assertThatThrownBy(() -> FormFile.at(path))
        .isInstanceOf(FormFault.class)
        .hasMessage(path + ":1: 文件不是 UTF-8 编码 (the file is not UTF-8)");
  }
}
