package gouji.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of a form: its name and its text. */
record FormFile(String name, String text) {

  /** One that comes with Gouji. */
  static FormFile ofHouse(String name) {
    try (InputStream stream = FormFile.class.getResourceAsStream("/forms/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: /forms/" + name);
      }
      return of(name, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read /forms/" + name, e);
    }
  }

  /** One of the user's. */
  static FormFile at(Path path) {
    try {
      return of(path.toString(), Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the form " + path, e);
    }
  }

  private static FormFile of(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new FormFile(name, text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new FormFault(name, 1, "文件不是 UTF-8 编码", "the file is not UTF-8", e);
    }
  }

  /** A fault of the file as a whole. */
  FormFault fault(String chinese, String english) {
    return new FormFault(name, 1, chinese, english);
  }
}
