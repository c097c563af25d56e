package gouji.api;

import gouji.api.Doorstep.Parcel;
import gouji.ledger.Catalogue;
import gouji.submission.HandedIn;
import gouji.submission.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
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
    List<Parcel> parcels = uploads.of(request);
    try {
      Origin origin = new Origin(Origin.Way.UPLOAD, caller);
      List<Received> received =
          once == null ? receive(parcels, origin) : receiveOnce(parcels, origin, once);
      ResponseEntity.BodyBuilder answer = ResponseEntity.accepted();
      if (received.size() == 1) {
        answer.location(URI.create(received.get(0).location()));
      }
      return answer.body(new Receipt(received));
    } finally {
      parcels.forEach(Parcel::close);
    }
  }

  private List<Received> receive(List<Parcel> parcels, Origin origin) throws IOException {
    List<Received> received = new ArrayList<>();
    for (Parcel parcel : parcels) {
      received.add(received(parcel, reception.receive(parcel.from(origin))));
    }
    return received;
  }

  private List<Received> receiveOnce(List<Parcel> parcels, Origin origin, Once once)
      throws IOException {
    once.check(parcels, catalogue);
    List<String> deliveries = once.deliveries(parcels.size());
    List<Received> received = new ArrayList<>();
    for (int i = 0; i < parcels.size(); i++) {
      HandedIn document = parcels.get(i).from(origin);
      received.add(received(parcels.get(i), reception.receiveOnce(document, deliveries.get(i))));
    }
    // Another with the same key may have come at the same moment, and been the first.
    once.check(parcels, catalogue);
    return received;
  }

  private static Received received(Parcel parcel, String id) {
    return new Received(id, parcel.name(), SubmissionView.location(id));
  }
}
