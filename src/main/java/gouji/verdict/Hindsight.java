package gouji.verdict;

import gouji.check.Finding;
import gouji.check.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the documents of a run tell of each other, once all are known. */
final class Hindsight {
  private final Map<String, String> firstByHash = new HashMap<>();

  /** The outcome with what the others add to it. Outcomes are to be asked for in their order. */
  Outcome complete(Outcome outcome) {
    return outcome instanceof Verdict verdict ? verdict.with(duplicate(verdict)) : outcome;
  }

  private List<Finding> duplicate(Verdict verdict) {
    String first = firstByHash.putIfAbsent(verdict.sha256(), verdict.file());
    if (first == null) {
      return List.of();
    }
    String message = "这份文件与先前提交的“" + first + "”逐字节相同，属重复提交。";
    return List.of(
        new Finding("submission.duplicate", Severity.NOTICE, message, List.of(), null, null));
  }
}
