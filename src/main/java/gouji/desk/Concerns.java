package gouji.desk;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.form.FigureName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which findings name which figures. */
record Concerns(List<Finding> all) {

  /** The gravest of the findings that name a figure; empty without any. */
  String severity(FigureName name) {
    return all.stream()
        .filter(finding -> finding.cells().contains(name))
        .map(Finding::severity)
        .min(Severity::compareTo)
        .map(severity -> severity.name().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  /** The ids on the page of the findings that name a figure. */
  String findings(FigureName name) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).cells().contains(name))
        .mapToObj(i -> "finding-" + i)
        .collect(Collectors.joining(" "));
  }
}
