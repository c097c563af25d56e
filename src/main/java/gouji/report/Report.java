package gouji.report;

import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.form.Form;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
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

  /** Those of its figures that a person corrected. */
  public List<Entry> corrected() {
    return entries.values().stream().filter(entry -> entry.corrected() != null).toList();
  }

  /** The report with some of its figures replaced, or put where none was found. */
  public Report with(Map<FigureName, Entry> others) {
    Map<FigureName, Entry> all = new LinkedHashMap<>();
    for (FigureName name : form.figures()) {
      Entry entry = others.getOrDefault(name, entries.get(name));
      if (entry != null) {
        all.put(name, entry);
      }
    }
    return new Report(form, identity, all, sections, outdated);
  }

  /** The report as it was read, before any correction. */
  public Report asRead() {
    if (corrected().isEmpty()) {
      return this;
    }
    Map<FigureName, Entry> read = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      Corrected corrected = entry.corrected();
      Figure figure = corrected == null ? entry.figure() : corrected.read();
      if (figure != null) {
        read.put(entry.name(), new Entry(entry.name(), figure, entry.locus()));
      }
    }
    return new Report(form, identity, read, sections, outdated);
  }

  /**
   * The report as if all its figures had been read where they were put; one that has no place in
   * the document is left out.
   */
  public Report plain() {
    Map<FigureName, Entry> read = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      if (!(entry.locus() instanceof Locus.Absent)) {
        read.put(entry.name(), new Entry(entry.name(), entry.figure(), entry.locus()));
      }
    }
    return new Report(form, identity, read, sections, outdated);
  }

  /** The number that another figure would stand for in that place. */
  public Optional<BigDecimal> number(FigureName name, Figure figure) {
    if (figure instanceof Figure.Amount amount) {
      return Optional.of(amount.value()).filter(form.measure(name)::admits);
    }
    boolean nothing = figure instanceof Figure.Nil || figure instanceof Figure.Blank;
    return nothing ? Optional.of(BigDecimal.ZERO) : Optional.empty();
  }
}
