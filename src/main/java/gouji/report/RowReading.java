package gouji.report;

import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.figure.FigureReader;
import gouji.form.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to read the figures of a line of the form, and what speaks against it. */
record RowReading(List<Value> values, double cost) {

  /**
   * What stands in one place. {@code enclosed} says that rules or mark-up fence it in; {@code
   * doubt} is the clause that says why it may be something else.
   */
  record Value(String text, Locus locus, boolean enclosed, @Nullable String doubt) {

    Figure figure(Measure measure) {
      if (doubt != null) {
        return new Figure.Doubtful(text, doubt);
      }
      if (measure == Measure.CHANGE) {
        return FigureReader.readChange(text, enclosed);
      }
      return enclosed ? FigureReader.readEnclosed(text) : FigureReader.read(text);
    }

    /** The same beside a blank cell, whose figure may have slipped into this one: 2 0 is not 20. */
    Value open() {
      return new Value(text, locus, false, doubt);
    }

    Value doubted(String why) {
      return doubt != null ? this : new Value(text, locus, enclosed, why);
    }
  }

  RowReading doubted(String why) {
    return new RowReading(values.stream().map(value -> value.doubted(why)).toList(), cost);
  }

  /** Whether it has no figure at all. */
  boolean blank() {
    return values.stream().allMatch(value -> value.text().isBlank());
  }

  /** Where its first figure stands; where all are blank, the first of these. */
  Locus begins() {
    return values.stream()
        .filter(value -> !value.text().isBlank())
        .findFirst()
        .orElse(values.get(0))
        .locus();
  }

  /** Whether both give the same figures. */
  boolean agrees(RowReading other) {
    if (values.size() != other.values.size()) {
      return false;
    }
    for (int k = 0; k < values.size(); k++) {
      if (!values.get(k).text().strip().equals(other.values.get(k).text().strip())) {
        return false;
      }
    }
    return true;
  }
}
