package gouji.desk;

import gouji.ledger.Fate;
import gouji.ledger.FilingQuery;
import gouji.ledger.Filings;
import gouji.ledger.Ledger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** The lists of documents: all of them, to be looked through, and those that were not accepted. */
@Controller
class ListPages {
  private static final int ON_A_PAGE = 50;
  private static final Pattern MARK = Pattern.compile("([0-9A-Z]{13})-([1-9][0-9]{0,8})");

  private final Filings filings;
  private final Moments moments;

  ListPages(Ledger ledger, Moments moments) {
    this.filings = ledger.filings();
    this.moments = moments;
  }

  /**
   * What is looked for, as the fields of a page have it.
   *
   * @param after the last document of the page before; none for the first page
   */
  record Search(
      @Nullable Integer year,
      @Nullable String body,
      @Nullable String text,
      @Nullable String rule,
      @Nullable Fate fate,
      @Nullable String after) {

    private FilingQuery query() {
      return new FilingQuery(
          year,
          null,
          given(body),
          null,
          given(rule),
          given(text),
          fate,
          false,
          FilingQuery.Order.NEWEST);
    }

    private static @Nullable String given(@Nullable String field) {
      return field == null || field.isBlank() ? null : field.strip();
    }

    private Filings.@Nullable Mark mark() {
      Matcher mark = MARK.matcher(after == null ? "" : after);
      return mark.matches()
          ? new Filings.Mark("", mark.group(1), Integer.parseInt(mark.group(2)))
          : null;
    }

    private String next(String path, Filings.Mark mark) {
      return UriComponentsBuilder.fromPath(path)
          .queryParam("year", year)
          .queryParam("body", body)
          .queryParam("text", text)
          .queryParam("rule", rule)
          .queryParam("fate", fate)
          .queryParam("after", mark.submission() + "-" + mark.number())
          .encode()
          .build()
          .toUriString();
    }
  }

  @GetMapping("/desk/reports")
  String reports(@ModelAttribute("search") Search search, Model model) {
    fill("/desk/reports", search, model);
    return "reports";
  }

  /** Of two kinds, never mixed: what senders have to mend, and what operators have to. */
  @GetMapping("/desk/rejections")
  String rejections(@ModelAttribute("search") Search asked, Model model) {
    Fate fate = asked.fate == Fate.QUARANTINED ? Fate.QUARANTINED : Fate.REJECTED;
    Search search = new Search(asked.year, asked.body, asked.text, asked.rule, fate, asked.after);
    model.addAttribute("search", search);
    fill("/desk/rejections", search, model);
    return "rejections";
  }

  private void fill(String path, Search search, Model model) {
    Filings.Page page = filings.page(search.query(), search.mark(), ON_A_PAGE);
    List<Listed> lines =
        page.filings().stream().map(filing -> Listed.of(filing, filings, moments)).toList();
    model.addAttribute("lines", lines);
    model.addAttribute("next", page.next() == null ? null : search.next(path, page.next()));
  }
}
