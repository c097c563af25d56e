package gouji.api;

import gouji.ledger.KeyUsedException;
import gouji.submission.Batch;
import gouji.submission.Doorstep;
import gouji.submission.HandedIn;
import gouji.submission.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes documents in from callers. */
@RestController
final class HandIn {
  private static final Logger LOG = LoggerFactory.getLogger(HandIn.class);

  private static final int SLOWED_SECONDS = 30;

  private final Reception reception;
  private final Uploads uploads;
  private final Rates rates;

  HandIn(Reception reception, Doorstep doorstep, ApiSettings settings, Clock clock) {
    this.reception = reception;
    this.uploads = new Uploads(doorstep, clock);
    this.rates = new Rates(settings.perMinute(), clock);
  }

  /** What was received, in the order of the request. */
  record Receipt(List<Received> submissions) {}

  /** A document that was received. */
  record Received(String id, String name, String location) {}

  @PostMapping(path = SubmissionView.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Receipt> submit(HttpServletRequest request) {
    String caller = Caller.name(request);
    rates.count(caller);
    if (reception.slowed().isPresent()) {
      throw ProblemException.tooMuch(SLOWED_SECONDS, "slowed");
    }
    String key = Once.of(caller, request.getHeader("Idempotency-Key"));
    try {
      List<Upload> uploaded = uploads.of(request);
      try {
        return answer(receive(uploaded, new Origin(Origin.Way.UPLOAD, caller), key));
      } finally {
        uploaded.forEach(Upload::close);
      }
    } catch (IOException e) {
      // Faults of the caller's connection are told apart where it is read: this is our own disk.
      LOG.error("documents that came in could not be kept: {}", e.toString());
      throw new ProblemException(ProblemKind.UNAVAILABLE, "not-kept");
    }
  }

  private List<Received> receive(List<Upload> uploaded, Origin origin, @Nullable String key)
      throws IOException {
    List<HandedIn> documents = new ArrayList<>();
    for (Upload upload : uploaded) {
      documents.add(upload.handedIn(origin));
    }
    List<String> ids = ids(new Batch(documents, key));
    List<Received> received = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      received.add(new Received(id, uploaded.get(i).name(), SubmissionView.location(id)));
    }
    return received;
  }

  private List<String> ids(Batch batch) throws IOException {
    try {
      return reception.receive(batch);
    } catch (KeyUsedException e) {
      throw new ProblemException(ProblemKind.UNPROCESSABLE, "key-used");
    }
  }

  private static ResponseEntity<Receipt> answer(List<Received> received) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.accepted();
    if (received.size() == 1) {
      answer.location(URI.create(received.get(0).location()));
    }
    return answer.body(new Receipt(received));
  }
}
