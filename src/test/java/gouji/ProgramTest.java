package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program in a process of its own, in surroundings that are none of its choice. */
class ProgramTest {

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "names of files do not depend on LC_ALL there")
  void formsInAChineseFolderReachTheProcessesThatReadWhateverTheLocale(@TempDir Path folder)
      throws Exception {
    Path forms = Files.createDirectories(folder.resolve("家/表式"));
    Files.copy(Path.of("src/test/resources/quarterly-return.yaml"), forms.resolve("季报.yaml"));
    Files.writeString(folder.resolve("信.txt"), "此致敬礼");
    ProcessBuilder program =
        program("-Xshare:auto", "convert", "../信.txt", "--forms", "表式")
            .directory(folder.resolve("家").toFile());
    program.environment().put("LC_ALL", "C");
    Process process = program.start();

    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.getErrorStream()).asString(StandardCharsets.UTF_8).contains("1 rejected");
    assertThat(out).contains("\"../信.txt\"", "form.unrecognised");
    assertThat(process.waitFor()).isOne();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "names of files do not depend on LC_ALL there")
  void theGatewayDoesNotStartWhereItWouldNotSeeFilesWithChineseNames(@TempDir Path folder)
      throws Exception {
    ProcessBuilder program = program("-Xshare:auto", "serve").directory(folder.toFile());
    program.environment().put("LC_ALL", "C");
    Process process = program.start();

    assertThat(process.getErrorStream())
        .asString(StandardCharsets.UTF_8)
        .contains("中文文件名", "LC_ALL=C.UTF-8");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tellsWhatWasThrownBehindARefusalIfItIsAsked(boolean asked, @TempDir Path folder)
      throws Exception {
    byte[] headAlone = {0x1F, (byte) 0x8B, 8};
    Path file = Files.write(folder.resolve("a.gz"), headAlone);
    Process process =
        program("-Dgouji.causes=" + asked, "convert", file.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();

    String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(told.contains("a.gz: document.damaged: java.")).isEqualTo(asked);
    assertThat(told.contains("\tat ")).isEqualTo(asked);
    assertThat(process.waitFor()).isOne();
  }

  private static ProcessBuilder program(String option, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Gouji.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
