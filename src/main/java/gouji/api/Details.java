package gouji.api;

import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Happening;
import gouji.ledger.Ledger;
import gouji.ledger.UnreadableVerdictException;
import gouji.verdict.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** What is known of one submission, now or as soon as it is decided; and having it tried again. */
@RestController
final class Details {
  private static final int LONGEST_WAIT = 60;
  private static final int MOST_WAITING = 1000;
  private static final long MILLIS = 1000;

  private final Ledger ledger;
  private final Feed feed;
  private final Reception reception;

  Details(Ledger ledger, Feed feed, Reception reception) {
    this.ledger = ledger;
    this.feed = feed;
    this.reception = reception;
  }

  @GetMapping(path = "/api/submissions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  DeferredResult<SubmissionDetail> submission(
      @PathVariable("id") String id, HttpServletRequest request) {
    int seconds = new Parameters(request).number("wait", 0, LONGEST_WAIT, 0);
    boolean operator = request.isUserInRole("OPERATOR");
    DeferredResult<SubmissionDetail> answer = new DeferredResult<>(seconds * MILLIS);
    boolean waits = isWaiting(id) && seconds > 0 && feed.size() < MOST_WAITING;
    if (!waits) {
      answer.setResult(detail(id, operator));
      return answer;
    }
    Waiting waiting = new Waiting(id, operator, answer);
    answer.onTimeout(waiting::answer);
    answer.onCompletion(() -> feed.leave(waiting));
    feed.listen(waiting);
    // It may have been decided before anybody listened.
    if (!isWaiting(id)) {
      waiting.answer();
    }
    return answer;
  }

  private boolean isWaiting(String id) {
    return entry(id).state() == Entry.State.WAITING;
  }

  private Entry entry(String id) {
    return ledger.find(id).orElseThrow(() -> ProblemException.noSubmission(id));
  }

  private SubmissionDetail detail(String id, boolean operator) {
    return SubmissionDetail.of(entry(id), outcomes(id), ledger.history(id), operator);
  }

  private List<Outcome> outcomes(String id) {
    try {
      return ledger.outcomes(id);
    } catch (UnreadableVerdictException e) {
      return List.of();
    }
  }

  /** A caller who waits for a submission to be decided; no thread waits with him. */
  private final class Waiting implements Feed.Listener {
    private final String id;
    private final boolean operator;
    private final DeferredResult<SubmissionDetail> answer;

    Waiting(String id, boolean operator, DeferredResult<SubmissionDetail> answer) {
      this.id = id;
      this.operator = operator;
      this.answer = answer;
    }

    @Override
    public void happened(List<Happening> news) {
      if (news.stream()
          .anyMatch(event -> event.id().equals(id) && event.kind().equals("decided"))) {
        answer();
      }
    }

    @Override
    public void passed() {}

    @Override
    public void ended() {
      answer();
    }

    private void answer() {
      try {
        answer.setResult(detail(id, operator));
      } catch (RuntimeException e) {
        answer.setErrorResult(e);
      }
    }
  }

  @PostMapping(path = "/api/rejections/{id}/retry", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<SubmissionView> retry(@PathVariable("id") String id, HttpServletRequest request)
      throws IOException {
    if (entry(id).fate() == Fate.ACCEPTED) {
      throw new ProblemException(ProblemKind.CONFLICT, "accepted");
    }
    ledger.reopen(id, Caller.actor(request));
    reception.queue(id);
    return ResponseEntity.accepted()
        .location(URI.create(SubmissionView.location(id)))
        .body(SubmissionView.of(entry(id)));
  }
}
