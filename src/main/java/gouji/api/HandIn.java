package gouji.api;

import gouji.ledger.Catalogue;
import gouji.submission.Doorstep;
import gouji.submission.HandedIn;
import gouji.submission.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes documents in from callers. */
@RestController
final class HandIn {
  /** Who calls where nobody guards the gateway. */
  private static final String NOBODY = "本机";

  private static final int SLOWED_SECONDS = 30;

  private final Reception reception;
  private final Catalogue catalogue;
  private final Uploads uploads;
  private final Rates rates;

  /** Requests with one key come one after another; those with others seldom wait for them. */
  private final Object[] turns = new Object[64];

  HandIn(
      Reception reception,
      Catalogue catalogue,
      Doorstep doorstep,
      ApiSettings settings,
      Clock clock) {
    this.reception = reception;
    this.catalogue = catalogue;
    this.uploads = new Uploads(doorstep, clock);
    this.rates = new Rates(settings.perMinute(), clock);
    Arrays.setAll(turns, i -> new Object());
  }

  /** What was received, in the order of the request. */
  record Receipt(List<Received> submissions) {}

  /** A document that was received. */
  record Received(String id, String name, String location) {}

  @PostMapping(path = SubmissionView.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Receipt> submit(HttpServletRequest request) throws IOException {
    String caller = Objects.requireNonNullElse(request.getRemoteUser(), NOBODY);
    rates.count(caller);
    if (reception.slowed().isPresent()) {
      throw ProblemException.tooMuch(SLOWED_SECONDS, "slowed");
    }
    String key = request.getHeader("Idempotency-Key");
    Once once = key == null ? null : new Once(caller, key);
    List<Upload> uploaded = uploads.of(request);
    try {
      Origin origin = new Origin(Origin.Way.UPLOAD, caller);
      List<Received> received =
          once == null ? receive(uploaded, origin) : receiveOnce(uploaded, origin, once);
      ResponseEntity.BodyBuilder answer = ResponseEntity.accepted();
      if (received.size() == 1) {
        answer.location(URI.create(received.get(0).location()));
      }
      return answer.body(new Receipt(received));
    } finally {
      uploaded.forEach(Upload::close);
    }
  }

  private List<Received> receive(List<Upload> uploaded, Origin origin) throws IOException {
    List<Received> received = new ArrayList<>();
    for (Upload upload : uploaded) {
      received.add(received(upload, reception.receive(upload.handedIn(origin))));
    }
    return received;
  }

  private List<Received> receiveOnce(List<Upload> uploaded, Origin origin, Once once)
      throws IOException {
    synchronized (once.turn(turns)) {
      return receiveInTurn(uploaded, origin, once);
    }
  }

  private List<Received> receiveInTurn(List<Upload> uploaded, Origin origin, Once once)
      throws IOException {
    once.check(uploaded, catalogue);
    List<String> deliveries = once.deliveries(uploaded.size());
    List<Received> received = new ArrayList<>();
    for (int i = 0; i < uploaded.size(); i++) {
      HandedIn document = uploaded.get(i).handedIn(origin);
      received.add(received(uploaded.get(i), reception.receiveOnce(document, deliveries.get(i))));
    }
    // Another node may have received others with the same key at the same moment.
    once.check(uploaded, catalogue);
    return received;
  }

  private static Received received(Upload upload, String id) {
    return new Received(id, upload.name(), SubmissionView.location(id));
  }
}
