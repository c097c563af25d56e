package gouji.report;

import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.form.Form;
import java.math.BigDecimal;
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

  /**
   * The number that a figure stands for, which is 0 where the form was left blank; none where the
   * figure was not found, has several readings, or is no number that its column admits.
   */
  public Optional<BigDecimal> number(FigureName name) {
    return entry(name).map(Entry::figure).flatMap(figure -> number(name, figure));
  }

  private Optional<BigDecimal> number(FigureName name, Figure figure) {
    if (figure instanceof Figure.Amount amount) {
      return Optional.of(amount.value()).filter(form.measure(name)::admits);
    }
    boolean nothing = figure instanceof Figure.Nil || figure instanceof Figure.Blank;
    return nothing ? Optional.of(BigDecimal.ZERO) : Optional.empty();
  }
}
