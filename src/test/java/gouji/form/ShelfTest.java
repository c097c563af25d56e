package gouji.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
  private static final String RETURN = FormFileTest.resource("quarterly-return.yaml").text();

  @Test
  void holdsTheFormsOfTheHouse() {
    assertThat(Shelf.standard().forms())
        .extracting(Form::id)
        .containsExactly("gongkai-2021", "gongkai-2019");
  }

  @Test
  void takesTheFormsOfAFolderByTheNamesOfTheirFiles(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.yaml"), RETURN);
    Files.writeString(folder.resolve("a.yml"), RETURN.replace("form: canteen", "form: kitchen"));
    Files.writeString(folder.resolve("readme.txt"), "no form");

    Shelf shelf = Shelf.standard().with(folder);

    assertThat(shelf.forms())
        .extracting(Form::id)
        .containsExactly("gongkai-2021", "gongkai-2019", "kitchen-quarterly", "canteen-quarterly");
    assertThat(shelf.form("canteen-quarterly")).isPresent();
    assertThat(shelf.form("canteen")).isEmpty();
  }

  @Test
  void refusesTwoFormsOfOneName(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("mine.yaml");
    Files.writeString(path, RETURN.replace("form: canteen-quarterly", "form: gongkai-2021"));

    assertThatThrownBy(() -> Shelf.standard().with(folder))
        .isInstanceOf(FormFault.class)
        .hasMessage(path + ":1: 已经有名为“gongkai-2021”的表式 (there is a form \"gongkai-2021\" already)");
  }
}
