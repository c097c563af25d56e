package gouji.made;

import java.util.List;
import java.util.stream.Collectors;

/** What is true of samples, as JSON. */
final class Manifest {
  private Manifest() {}

  static String of(List<Sample> samples) {
    return samples.stream().map(Manifest::entry).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  static String entry(Sample sample) {
    Exhibit exhibit = sample.exhibit();
    MadeReport truth = exhibit.truth();
    String verdict = exhibit.demand() == Exhibit.Demand.REJECTED ? "rejected" : "accepted";
    String at = exhibit.at().isEmpty() ? "" : "\"at\": \"" + exhibit.at().get(0) + "\", ";
    String cells =
        truth.figures().entrySet().stream()
            .map(e -> "\"" + e.getKey() + "\": " + e.getValue().toPlainString())
            .collect(Collectors.joining(", ", "{", "}"));
    return "{\"file\": \"%s\", \"verdict\": \"%s\", \"kind\": \"%s\", \"format\": \"%s\", %s"
            .formatted(sample.name(), verdict, exhibit.how(), sample.format(), at)
        + "\"organization\": \"%s\", \"year\": %d, \"cells\": %s}"
            .formatted(truth.organization(), truth.year(), cells);
  }
}
