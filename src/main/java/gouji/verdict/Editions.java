package gouji.verdict;

import gouji.form.FigureName;
import gouji.form.Form;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The forms that a report can be of, each by its id and the outdated rows that a document prints;
 * one instance of a form stands in all its reports, however many they are.
 */
final class Editions {
  private final List<Form> forms;
  private final Map<Key, Edited> known = new ConcurrentHashMap<>();

  Editions(List<Form> forms) {
    this.forms = forms;
  }

  /** The row that makes an edition. */
  record RowCode(String table, String row) {}

  /** A form as a document prints it, and the figures that can stand in it. */
  record Edited(Form form, List<Form.Edition> outdated, Set<FigureName> names) {}

  private record Key(String form, List<RowCode> rows) {}

  Edited of(String id, List<RowCode> rows) throws GarbledException {
    Key key = new Key(id, rows);
    Edited edited = known.get(key);
    if (edited == null) {
      edited = make(key);
      known.put(key, edited);
    }
    return edited;
  }

  private Edited make(Key key) throws GarbledException {
    Form form =
        forms.stream()
            .filter(f -> f.id().equals(key.form))
            .findFirst()
            .orElseThrow(() -> new GarbledException("no such form: " + key.form));
    List<Form.Edition> outdated =
        form.editions().stream().filter(edition -> key.rows.contains(rowOf(edition))).toList();
    if (outdated.size() != key.rows.size()) {
      throw new GarbledException("no such edition of " + key.form + ": " + key.rows);
    }
    for (Form.Edition edition : outdated) {
      form = form.withEdition(edition);
    }
    return new Edited(form, outdated, Set.copyOf(form.figures()));
  }

  private static RowCode rowOf(Form.Edition edition) {
    return new RowCode(edition.table(), edition.row().code());
  }
}
