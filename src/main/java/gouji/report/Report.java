package gouji.report;

import gouji.form.FigureName;
import gouji.form.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document read as a form: which figure stands where. {@code entries} are in the order of the
 * form; a figure that was not found has none. {@code outdated} are the editions of older rows that
 * the document prints.
 */
public record Report(
    Form form,
    Identity identity,
    Map<FigureName, Entry> entries,
    List<Section> sections,
    List<Form.Edition> outdated) {

  public Optional<Entry> entry(FigureName name) {
    return Optional.ofNullable(entries.get(name));
  }
}
