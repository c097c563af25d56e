package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @Test
  void takesFilesInTheOrderGivenAndFoldersByName(@TempDir Path folder) throws IOException {
    make(folder, "b/2.pdf", "b/10.pdf", "b/I.pdf", "b/i.pdf", "b/报告.pdf", "b/c/1.pdf", "a.zip");

    assertThat(names(folder, null, "b", "a.zip", "b/2.pdf"))
        .containsExactly(
            "b/10.pdf",
            "b/2.pdf",
            "b/I.pdf",
            "b/c/1.pdf",
            "b/i.pdf",
            "b/报告.pdf",
            "a.zip",
            "b/2.pdf");
  }

  @Test
  void passesOverWhatNobodyHandsIn(@TempDir Path folder) throws IOException {
    make(folder, ".DS_Store", ".git/x", "~$报告.docx", "Thumbs.db", "out/reports.csv", "a.pdf");

    assertThat(names(folder, folder.resolve("out"), "")).containsExactly("a.pdf");
  }

  @Test
  void doesNotWalkInCircles(@TempDir Path folder) throws IOException {
    make(folder, "a/1.pdf");
    Files.createSymbolicLink(folder.resolve("a/up"), folder);
    Files.createSymbolicLink(folder.resolve("a/2.pdf"), folder.resolve("a/1.pdf"));

    assertThat(names(folder, null, "a")).containsExactly("a/1.pdf", "a/2.pdf");
  }

  @Test
  void goesOnAfterAFileThatIsNotThere(@TempDir Path folder) throws IOException {
    make(folder, "a.pdf");
    Inputs inputs = Inputs.of(List.of(folder + "/b.pdf", folder + "/a.pdf"), null);

    assertThat(inputs.files()).hasSize(1);
    assertThat(inputs.faults()).containsExactly("no such file: " + folder + "/b.pdf");
  }

  @Test
  void namesFilesOfAFolderGivenWithASlash(@TempDir Path folder) throws IOException {
    make(folder, "a.pdf");

    assertThat(Inputs.of(List.of(folder + "//"), null).files())
        .extracting(Inputs.Input::name)
        .containsExactly(folder + "/a.pdf");
  }

  private static List<String> names(Path folder, @Nullable Path output, String... arguments) {
    List<String> given =
        List.of(arguments).stream().map(a -> folder.resolve(a).toString()).toList();
    return Inputs.of(given, output).files().stream()
        .map(input -> input.name().substring(folder.toString().length() + 1))
        .toList();
  }

  private static void make(Path folder, String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }
}
