package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "names of files do not depend on LC_ALL there")
  @ValueSource(strings = {"home", "家"})
  void areChineseInALocaleThatIsNot(String home, @TempDir Path parent) throws Exception {
    Path folder = parent.resolve(home);
    Files.createDirectories(folder.resolve("甲/乙"));
    Files.writeString(folder.resolve("甲/乙/报告+1%.txt"), "");
    Files.writeString(folder.resolve("a.txt"), "");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Teller.class.getName(),
            "甲",
            "甲/乙/报告+1%.txt",
            folder + "/甲/乙/报告+1%.txt",
            "a.txt",
            "没有.txt");
    java.environment().put("LC_ALL", "C");
    Process process = java.directory(new File(folder.toString())).redirectErrorStream(true).start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
        .containsExactly(
            "甲/乙/报告+1%.txt true",
            "甲/乙/报告+1%.txt true",
            folder + "/甲/乙/报告+1%.txt true",
            "a.txt true",
            "no such file: 没有.txt");
    assertThat(process.waitFor()).isZero();
  }

  /** A program that tells which files its arguments mean. */
  static final class Teller {
    private Teller() {}

    public static void main(String[] arguments) throws IOException {
      Inputs inputs = Inputs.of(java.util.List.of(FileNames.typed(arguments)), null);
      StringBuilder told = new StringBuilder();
      inputs
          .files()
          .forEach(
              f -> told.append(f.name()).append(' ').append(Files.exists(f.path())).append('\n'));
      inputs.faults().forEach(fault -> told.append(fault).append('\n'));
      System.out.write(told.toString().getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }
}
