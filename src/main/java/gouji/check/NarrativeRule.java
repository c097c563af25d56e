package gouji.check;

import gouji.report.Report;
import java.util.List;

/**
 * Looks for one contradiction in the running text. What clerks write is endless: a rule knows a few
 * ways to state a thing, and what is none of them states nothing. A false alarm on a sound report
 * is worse than a silence.
 */
interface NarrativeRule {

  List<Finding> of(Report report, Narrative narrative);
}
