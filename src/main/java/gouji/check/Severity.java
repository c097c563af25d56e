package gouji.check;

/** How much a finding weighs: an error rejects the report. */
public enum Severity {
  ERROR,
  WARNING,
  NOTICE
}
