package gouji.made;

import gouji.form.FigureName;
import java.util.List;

/**
 * A report on paper, with what is true of it and what Gouji must make of it. The figures of {@code
 * truth} are those that stand on the paper; one that cannot be read there has none.
 *
 * @param how what was done to it
 * @param at the figures that a finding must name, where one is demanded
 */
record Exhibit(MadeReport truth, Paper paper, String how, Demand demand, List<FigureName> at) {

  /** What Gouji must make of a report. Whatever else it does, no wrong figure may be accepted. */
  enum Demand {
    ACCEPTED,
    REJECTED,
    /** Accepted with every figure as it stands on the paper, or rejected. */
    RIGHT_OR_REFUSED
  }

  static Exhibit sound(MadeReport truth, Paper paper) {
    return new Exhibit(truth, paper, "sound", Demand.ACCEPTED, List.of());
  }

  /** The same, where the format loses what it would take to tell the figures: right or refused. */
  Exhibit lenient() {
    return demand == Demand.ACCEPTED
        ? new Exhibit(truth, paper, how, Demand.RIGHT_OR_REFUSED, at)
        : this;
  }
}
