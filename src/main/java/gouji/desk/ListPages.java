package gouji.desk;

import gouji.ledger.Fate;
import gouji.ledger.FilingQuery;
import gouji.ledger.Filings;
import gouji.ledger.Ledger;
import java.util.List;
import java.util.Locale;
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
  private final RuleTitles titles;

  ListPages(Ledger ledger, Moments moments, RuleTitles titles) {
    this.filings = ledger.filings();
    this.moments = moments;
    this.titles = titles;
  }

  /**
   * What is looked for, as the fields of a page have it.
   *
   * @param pending whether only what waits for a person is
   * @param after the last document of the page before; none for the first page
   */
  record Search(
      @Nullable Integer year,
      @Nullable String body,
      @Nullable String text,
      @Nullable String rule,
      @Nullable Fate fate,
      @Nullable Boolean pending,
      @Nullable String after) {

    /** Whether only what waits for a person is looked for. */
    public boolean onlyPending() {
      return Boolean.TRUE.equals(pending);
    }

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
          onlyPending(),
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
          .queryParam("pending", onlyPending() ? true : null)
          .queryParam("after", mark.submission() + "-" + mark.number())
          .encode()
          .build()
          .toUriString();
    }
  }

  @GetMapping("/desk/reports")
  String reports(@ModelAttribute("search") Search search, Model model, Locale locale) {
    fill("/desk/reports", search, model, locale);
    return "reports";
  }

  /**
   * Of kinds that are never mixed: what senders have to mend, and what operators have to; and, of
   * what waits for a person, reports in which a correction holds no longer.
   */
  @GetMapping("/desk/rejections")
  String rejections(@ModelAttribute("search") Search asked, Model model, Locale locale) {
    boolean lapsed = asked.fate == Fate.ACCEPTED && asked.onlyPending();
    Fate fate = asked.fate == Fate.QUARANTINED || lapsed ? asked.fate : Fate.REJECTED;
    Search search =
        new Search(
            asked.year, asked.body, asked.text, asked.rule, fate, asked.pending, asked.after);
    model.addAttribute("search", search);
    fill("/desk/rejections", search, model, locale);
    return "rejections";
  }

  private void fill(String path, Search search, Model model, Locale locale) {
    Filings.Page page = filings.page(search.query(), search.mark(), ON_A_PAGE);
    String lapsed = titles.say(RuleTitles.LAPSED, locale);
    List<Listed> lines =
        page.filings().stream()
            .map(
                filing ->
                    search.onlyPending()
                        ? Listed.pending(filing, filings, moments, lapsed)
                        : Listed.of(filing, filings, moments))
            .toList();
    model.addAttribute("lines", lines);
    model.addAttribute("next", page.next() == null ? null : search.next(path, page.next()));
  }
}
