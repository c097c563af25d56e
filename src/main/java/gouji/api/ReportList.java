package gouji.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gouji.ledger.Fate;
import gouji.ledger.FilingQuery;
import gouji.ledger.Filings;
import gouji.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of all decided documents. */
@RestController
final class ReportList {
  private static final int LONGEST = 200;
  private static final int LAST_YEAR = 9999;

  private final Filings filings;
  private final ObjectMapper json;

  ReportList(Ledger ledger, ObjectMapper json) {
    this.filings = ledger.filings();
    this.json = json;
  }

  private enum YesOrNo {
    TRUE,
    FALSE
  }

  /** A page of reports, and the address of the next. */
  record ReportPage(List<ReportView> reports, @Nullable String next) {}

  @GetMapping(path = ReportView.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> reports(HttpServletRequest request) throws JsonProcessingException {
    Parameters asked = new Parameters(request);
    FilingQuery.Order order = asked.oneOf("sort", FilingQuery.Order.values());
    FilingQuery query =
        new FilingQuery(
            year(asked),
            text(asked, "organization"),
            text(asked, "organizationPart"),
            text(asked, "form"),
            text(asked, "rule"),
            text(asked, "text"),
            asked.oneOf("fate", Fate.values()),
            asked.oneOf("current", YesOrNo.values()) == YesOrNo.TRUE,
            false,
            order == null ? FilingQuery.Order.NEWEST : order);
    int limit = asked.limit();
    Filings.Mark after = PageMark.read(asked.cursor(PageMark.WRITTEN));
    Filings.Page page = filings.page(query, after, limit);
    Filings.Mark next = page.next();
    ReportPage answer =
        new ReportPage(
            page.filings().stream().map(ReportView::of).toList(),
            next == null ? null : asked.next(ReportView.PATH, PageMark.write(next)));
    return ContentTag.answer(MediaType.APPLICATION_JSON, json.writeValueAsBytes(answer));
  }

  /** The year that is asked for, if any. */
  static @Nullable Integer year(Parameters asked) {
    int year = asked.number("year", 0, LAST_YEAR, -1);
    return year < 0 ? null : year;
  }

  /** The text that is asked for, if any. */
  static @Nullable String text(Parameters asked, String name) {
    String text = asked.text(name, LONGEST);
    return text.isEmpty() ? null : text;
  }
}
