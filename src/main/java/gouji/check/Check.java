package gouji.check;

import gouji.report.Report;
import java.util.List;

/** Looks at a report for breaches of one rule, or of a family of rules that are told together. */
interface Check {

  /** The findings, in the order of the form. */
  List<Finding> of(Report report);
}
