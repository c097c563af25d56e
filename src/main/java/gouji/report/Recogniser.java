package gouji.report;

import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.grid.Piece;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises a report: lays what was read against every form on the shelf, and the editions of each
 * with older rows, and keeps the one that what stands there fits best.
 */
public final class Recogniser {
  /** The share of a form's lines by which a report without a title is known. */
  private static final double KNOWN = 0.2;

  private final List<List<PrintedForm>> forms;

  public Recogniser(List<Form> forms) {
    this.forms = forms.stream().map(PrintedForm::of).toList();
  }

  /** The report, or nothing where the document is no report on any form known. */
  public Optional<Report> recognise(List<Piece> pieces) {
    List<TextLine> text = TextLine.of(pieces);
    List<TextLine> cells = TextLine.ofCells(pieces);
    List<Strip> strips = PageNumbers.removed(Strips.of(pieces));
    Fit best = null;
    IdentityReader.Reading bestIdentity = null;
    for (List<PrintedForm> editions : forms) {
      IdentityReader.Reading identity = IdentityReader.read(text, cells, editions.get(0).form());
      Fit fit = bestEdition(editions, strips);
      if (best == null || bestIdentity == null || better(fit, identity, best, bestIdentity)) {
        best = fit;
        bestIdentity = identity;
      }
      if (best.sure()) {
        break;
      }
    }
    if (best == null || bestIdentity == null) {
      return Optional.empty();
    }
    boolean known = bestIdentity.titled() || best.found() >= KNOWN * best.placed().size();
    return known
        ? Optional.of(report(best.against(asTheyAre()), bestIdentity.identity(), text))
        : Optional.empty();
  }

  private List<PrintedForm> asTheyAre() {
    return forms.stream().map(editions -> editions.get(0)).toList();
  }

  /** The better fit; where neither fits, the one whose years include the report's. */
  private static boolean better(
      Fit fit, IdentityReader.Reading identity, Fit best, IdentityReader.Reading bestIdentity) {
    if (Math.abs(fit.cost() - best.cost()) > 1e-9) {
      return fit.cost() < best.cost();
    }
    return serves(fit.printed().form(), identity) && !serves(best.printed().form(), bestIdentity);
  }

  private static boolean serves(Form form, IdentityReader.Reading reading) {
    Integer year = reading.identity().year();
    return year != null && form.years().include(year);
  }

  private static Fit bestEdition(List<PrintedForm> editions, List<Strip> strips) {
    Fit asItIs = Fit.of(editions.get(0), strips);
    Fit best = asItIs;
    for (PrintedForm edition : editions.subList(1, editions.size())) {
      if (best.sure() || asItIs.prints(edition.outdated())) {
        continue;
      }
      Fit fit = Fit.of(edition, strips);
      best = fit.cost() < best.cost() ? fit : best;
    }
    return best;
  }

  private static Report report(Fit fit, Identity identity, List<TextLine> text) {
    Map<FigureName, Entry> entries = new LinkedHashMap<>();
    for (Alignment.Placed placed : fit.placed()) {
      Candidate candidate = placed.candidate();
      if (candidate != null) {
        List<FigureName> names = placed.line().figures();
        for (int k = 0; k < names.size(); k++) {
          RowReading.Value value = candidate.reading().values().get(k);
          FigureName name = names.get(k);
          Figure figure = value.figure(fit.printed().form().measure(name));
          entries.put(name, new Entry(name, figure, value.locus()));
        }
      }
    }
    List<Section> sections = SectionReader.read(text, fit.printed().form(), TableText.of(fit));
    return new Report(
        fit.printed().form(),
        identity,
        Collections.unmodifiableMap(entries),
        sections,
        fit.printed().outdated());
  }
}
