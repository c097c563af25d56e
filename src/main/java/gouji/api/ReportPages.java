package gouji.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import gouji.dossier.Facsimiles;
import gouji.ledger.Entry;
import gouji.ledger.Filing;
import gouji.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages of a document as pictures. */
@RestController
final class ReportPages {
  private static final Logger LOG = LoggerFactory.getLogger(ReportPages.class);
  private static final int COME_AGAIN = 5;
  private static final int LONGEST = 10;
  private static final double LEAST = 0.5;
  private static final double MOST = 3;
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
  private static final Pattern SCALE = Pattern.compile("\\d(\\.\\d{1,4})?");

  private final Ledger ledger;
  private final Facsimiles facsimiles;
  private final ObjectMapper json;

  ReportPages(Ledger ledger, Facsimiles facsimiles, ObjectMapper json) {
    this.ledger = ledger;
    this.facsimiles = facsimiles;
    this.json = json;
  }

  /** The pages of a document and their sizes. */
  record Pages(List<Facsimiles.Page> pages) {}

  @GetMapping(path = "/api/reports/{id}/pages", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> pages(@PathVariable("id") String id) throws InterruptedException {
    Shown shown = shown(id);
    try {
      Pages pages = new Pages(facsimiles.pages(shown.sha256, shown.source));
      return ContentTag.answer(MediaType.APPLICATION_JSON, json.writeValueAsBytes(pages));
    } catch (Facsimiles.BusyException e) {
      throw busy();
    } catch (IOException e) {
      throw hindered(id, e);
    }
  }

  @GetMapping(path = "/api/reports/{id}/pages/{number}.png", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> page(
      @PathVariable("id") String id,
      @PathVariable("number") String number,
      HttpServletRequest request)
      throws InterruptedException {
    int percent = percent(new Parameters(request).text("scale", LONGEST));
    if (!NUMBER.matcher(number).matches()) {
      throw ProblemException.invalid("parameter", "number");
    }
    Shown shown = shown(id);
    try {
      return facsimiles
          .picture(shown.sha256, Integer.parseInt(number), percent, shown.source)
          .map(png -> ContentTag.answer(MediaType.IMAGE_PNG, png))
          .orElseThrow(() -> noPage(id));
    } catch (Facsimiles.BusyException e) {
      throw busy();
    } catch (IOException e) {
      throw hindered(id, e);
    }
  }

  /** A document whose pages may be drawn. */
  private record Shown(String sha256, Facsimiles.Source source) {}

  private Shown shown(String id) {
    Filing filing = ReportFiles.filing(ledger, id);
    Entry entry = ledger.find(filing.submission()).orElseThrow(() -> noPage(id));
    String sha256 = filing.document().sha256();
    if (sha256 == null || !facsimiles.takes(entry.size())) {
      throw noPage(id);
    }
    return new Shown(sha256, () -> ledger.submission(entry.id()));
  }

  private static int percent(String scale) {
    if (scale.isEmpty()) {
      return Facsimiles.USUAL_PERCENT;
    }
    if (!SCALE.matcher(scale).matches()
        || Double.parseDouble(scale) < LEAST
        || Double.parseDouble(scale) > MOST) {
      throw ProblemException.invalid("parameter-scale", LEAST, MOST);
    }
    return Facsimiles.percent(Double.parseDouble(scale));
  }

  private static ProblemException noPage(String id) {
    return new ProblemException(ProblemKind.NOT_FOUND, "no-page", id);
  }

  /** What hinders us is on our side: the disk, or that no process can be started. */
  private static ProblemException hindered(String id, IOException why) {
    LOG.error("the pages of {} cannot be shown: {}", id, why.toString());
    return new ProblemException(ProblemKind.UNAVAILABLE, ProblemKind.UNAVAILABLE.code());
  }

  private static ProblemException busy() {
    return ProblemException.tooMuch(COME_AGAIN, "drawing-busy");
  }
}
