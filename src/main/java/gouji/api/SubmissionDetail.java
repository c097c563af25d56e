package gouji.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import gouji.ledger.Entry;
import gouji.ledger.Event;
import gouji.verdict.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A submission with all that happened to it and all that was found in its documents. */
record SubmissionDetail(
    @JsonUnwrapped SubmissionView submission,
    List<DocumentView> documents,
    List<HappeningView> history) {

  /** What happened to it; what machines said of it is for operators alone. */
  record HappeningView(Instant at, String kind, String text) {
    static HappeningView of(Event event, boolean operator) {
      boolean shown = operator || !Event.CONFIDENTIAL.contains(event.kind());
      return new HappeningView(event.at(), event.kind(), shown ? event.text() : "");
    }
  }

  /**
   * The detail.
   *
   * @param outcomes of the documents in their order; none where they cannot be told now
   */
  static SubmissionDetail of(
      Entry entry, List<Outcome> outcomes, List<Event> history, boolean operator) {
    List<DocumentView> documents = new ArrayList<>();
    boolean known = outcomes.size() == entry.documents().size();
    for (int i = 0; i < entry.documents().size(); i++) {
      @Nullable Outcome outcome = known ? outcomes.get(i) : null;
      documents.add(DocumentView.of(entry.documents().get(i), outcome));
    }
    return new SubmissionDetail(
        SubmissionView.of(entry),
        documents,
        history.stream().map(event -> HappeningView.of(event, operator)).toList());
  }
}
