package gouji.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms that are known: those that come with Gouji, and those that a user puts beside them. */
public final class Shelf {
  /** A jar cannot be listed like a folder, so the folder itself says what it holds. */
  private static final String INDEX = "index.txt";

  private static final Pattern YAML = Pattern.compile("[.]ya?ml$");

  private final List<Form> forms;

  private Shelf(List<Form> forms) {
    this.forms = List.copyOf(forms);
  }

  /** The forms that come with Gouji. */
  public static Shelf standard() {
    return new Shelf(
        FormFile.ofHouse(INDEX)
            .text()
            .lines()
            .map(name -> FormReader.read(FormFile.ofHouse(name)))
            .toList());
  }

  /**
   * This shelf and the forms of a folder, one from each of its {@code .yaml} or {@code .yml} files.
   *
   * @throws FormFault if one of them is faulty, or has the name of a form that is there already
   */
  public Shelf with(Path folder) {
    List<Form> all = new ArrayList<>(forms);
    for (Path path : files(folder)) {
      FormFile file = FormFile.at(path);
      Form form = FormReader.read(file);
      if (all.stream().anyMatch(other -> other.id().equals(form.id()))) {
        throw file.fault(
            "已经有名为“" + form.id() + "”的表式", "there is a form \"" + form.id() + "\" already");
      }
      all.add(form);
    }
    return new Shelf(all);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(path -> YAML.matcher(path.toString()).find()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the folder of forms " + folder, e);
    }
  }

  /** The forms: those of the house, then the user's by the name of their file. */
  public List<Form> forms() {
    return forms;
  }

  /** The form of that name. */
  public Optional<Form> form(String id) {
    return forms.stream().filter(form -> form.id().equals(id)).findFirst();
  }
}
