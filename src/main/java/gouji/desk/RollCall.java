package gouji.desk;

import gouji.ledger.ExpectedBodies.Response;
import gouji.ledger.Fate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The bodies that are expected for a year, by how far each has come. */
record RollCall(Map<Stage, List<Response>> byStage) {

  /** How far a body has come; what is to be done about it first comes first. */
  enum Stage {
    SILENT,
    REJECTED,
    ACCEPTED;

    private static Stage of(Response response) {
      return response.fate() == null
          ? SILENT
          : response.fate() == Fate.ACCEPTED ? ACCEPTED : REJECTED;
    }
  }

  static RollCall of(List<Response> responses) {
    Map<Stage, List<Response>> byStage = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      byStage.put(stage, responses.stream().filter(r -> Stage.of(r) == stage).toList());
    }
    return new RollCall(byStage);
  }

  List<Response> at(Stage stage) {
    return byStage.getOrDefault(stage, List.of());
  }

  public int count(Stage stage) {
    return at(stage).size();
  }

  public int all() {
    return byStage.values().stream().mapToInt(List::size).sum();
  }

  /** The first stage that there is anybody at. */
  Stage first() {
    return Stream.of(Stage.values())
        .filter(stage -> count(stage) > 0)
        .findFirst()
        .orElse(Stage.SILENT);
  }
}
