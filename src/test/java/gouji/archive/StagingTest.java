package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

  @Test
  void leavesNothingBehindWhenTheProgramIsToldToEnd(@TempDir Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.getInputStream().read()).isEqualTo('!');
    assertThat(list(folder)).singleElement().asString().contains(".staging-");

    process.destroy(); // as Ctrl-C does
    assertThat(process.waitFor()).isNotZero();
    assertThat(list(folder)).isEmpty();
  }

  @Test
  void closesOnceForAll(@TempDir Path folder) throws IOException {
    Staging staging = Staging.in(folder);
    Files.writeString(staging.folder().resolve("a"), "");
    staging.close();
    staging.close();
    assertThat(list(folder)).isEmpty();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** A program that stages a file and never publishes it. */
  static final class Endless {
    private Endless() {}

    public static void main(String[] arguments) throws Exception {
      try (Staging staging = Staging.in(Path.of(arguments[0]))) {
        Files.writeString(staging.folder().resolve("a"), "");
        System.out.print("!");
        System.out.flush();
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }
}
