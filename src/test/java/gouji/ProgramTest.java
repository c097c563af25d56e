package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, in surroundings that are none of its choice. */
class ProgramTest {

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void formsInAChineseFolderReachTheProcessesThatReadWhateverTheLocale(@TempDir Path folder)
      throws Exception {
    Path forms = Files.createDirectories(folder.resolve("家/表式"));
    Files.copy(Path.of("src/test/resources/quarterly-return.yaml"), forms.resolve("季报.yaml"));
    Files.writeString(folder.resolve("信.txt"), "此致敬礼");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Gouji.class.getName(),
            "convert",
            "../信.txt",
            "--forms",
            "表式");
    java.environment().put("LC_ALL", "C");
    Process process = java.directory(folder.resolve("家").toFile()).start();

    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.getErrorStream()).asString(StandardCharsets.UTF_8).contains("1 rejected");
    assertThat(out).contains("\"../信.txt\"", "form.unrecognised");
    assertThat(process.waitFor()).isOne();
  }
}
