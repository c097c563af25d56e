package gouji.api;

import gouji.ledger.Catalogue;
import gouji.ledger.Catalogue.Place;
import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Refused;
import gouji.ledger.Search;
import gouji.submission.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of what was handed in and of what was not accepted. */
@RestController
final class SubmissionLists {
  private static final int LONGEST_NAME = 200;
  private static final Pattern ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{13}");
  private static final Pattern PLACE = Pattern.compile(ID + "-\\d{1,9}");
  private static final Fate[] REFUSED = {Fate.REJECTED, Fate.QUARANTINED};

  private final Catalogue catalogue;

  SubmissionLists(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A page of submissions, and the address of the next. */
  record SubmissionPage(List<SubmissionView> submissions, @Nullable String next) {}

  @GetMapping(path = SubmissionView.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  SubmissionPage submissions(HttpServletRequest request) {
    Parameters asked = new Parameters(request);
    Search search =
        new Search(
            asked.oneOf("state", Entry.State.values()),
            asked.oneOf("fate", Fate.values()),
            asked.oneOf("way", Origin.Way.values()),
            asked.text("name", LONGEST_NAME),
            asked.time("from"),
            asked.time("to"));
    int limit = asked.limit();
    List<Entry> found = catalogue.submissions(search, asked.cursor(ID), limit + 1);
    List<Entry> page = found.subList(0, Math.min(limit, found.size()));
    String next =
        found.size() > limit
            ? asked.next(SubmissionView.PATH, page.get(page.size() - 1).id())
            : null;
    return new SubmissionPage(page.stream().map(SubmissionView::of).toList(), next);
  }

  /** A page of what was not accepted, and the address of the next. */
  record RejectionPage(List<RejectionView> rejections, @Nullable String next) {}

  /** A document that was not accepted, as callers see it. */
  record RejectionView(
      String id,
      int number,
      String name,
      String fate,
      @Nullable String organization,
      @Nullable Integer year,
      String way,
      Instant receivedAt,
      @Nullable Instant decidedAt,
      String state,
      List<String> errors,
      String location) {

    static RejectionView of(Refused refused) {
      Entry entry = refused.entry();
      Entry.Document document = refused.document();
      return new RejectionView(
          entry.id(),
          document.number(),
          document.name(),
          SubmissionView.word(document.fate()),
          document.organization(),
          document.year(),
          SubmissionView.word(entry.origin().way()),
          entry.receivedAt(),
          entry.decidedAt(),
          SubmissionView.word(entry.state()),
          refused.errors(),
          SubmissionView.location(entry.id()));
    }
  }

  @GetMapping(path = "/api/rejections", produces = MediaType.APPLICATION_JSON_VALUE)
  RejectionPage rejections(HttpServletRequest request) {
    Parameters asked = new Parameters(request);
    Fate fate = asked.oneOf("fate", REFUSED);
    int limit = asked.limit();
    List<Refused> found = catalogue.refused(fate, place(asked.cursor(PLACE)), limit + 1);
    List<RejectionView> page = found.stream().limit(limit).map(RejectionView::of).toList();
    if (found.size() <= limit) {
      return new RejectionPage(page, null);
    }
    RejectionView last = page.get(page.size() - 1);
    return new RejectionPage(page, asked.next("/api/rejections", last.id() + '-' + last.number()));
  }

  private static Place place(String cursor) {
    int dash = cursor.indexOf('-');
    return dash < 0
        ? Place.END
        : new Place(cursor.substring(0, dash), Integer.parseInt(cursor.substring(dash + 1)));
  }
}
