package gouji.desk;

import gouji.check.Finding;
import gouji.check.Tie;
import gouji.clerk.Arbiter;
import gouji.clerk.OvertakenException;
import gouji.form.FigureName;
import gouji.ledger.Actor;
import gouji.ledger.Fate;
import gouji.ledger.Standing;
import gouji.report.Report;
import gouji.verdict.Ruling;
import gouji.verdict.UntenableException;
import gouji.verdict.UntenableException.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Where the page of a document brings what a person rules, or would if it tied. */
@Controller
class RulingPage {
  private static final String DOCUMENT =
      "/desk/reports/{submission:[0-9A-HJKMNP-TV-Z]{13}}-{number:[1-9][0-9]{0,8}}";

  private final Arbiter arbiter;
  private final MessageSource words;
  private final RuleTitles titles;

  RulingPage(Arbiter arbiter, MessageSource words, RuleTitles titles) {
    this.arbiter = arbiter;
    this.words = words;
    this.titles = titles;
  }

  /**
   * What would become of a document, were its figures so.
   *
   * @param figures what is wrong with what was typed for each figure; empty where nothing is
   * @param relations those in which any of the figures stands
   * @param errors why the report would be rejected
   */
  record Foresight(
      boolean accepted, List<String> figures, List<Related> relations, List<String> errors) {}

  /** A relation of the form, and its two sums. */
  record Related(String rule, String where, String left, String right, boolean holds) {}

  @PostMapping(path = DOCUMENT + "/preview", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Foresight preview(
      @PathVariable String submission,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> form,
      Locale locale) {
    // What is only looked at needs no reason of the person's own.
    List<Ruling.Correction> typed = RulingForm.corrections(form, "-");
    Arbiter.Preview preview = arbiter.preview(standing(submission, number), typed);
    List<String> figures =
        IntStream.range(0, typed.size())
            .mapToObj(place -> fault(preview.faults(), place, locale))
            .toList();
    Report report = preview.inForce().report();
    Set<FigureName> cells = new HashSet<>();
    typed.forEach(correction -> cells.add(correction.cell()));
    return new Foresight(
        preview.inForce().accepted(),
        figures,
        report == null
            ? List.of()
            : Tie.of(report, cells).stream().map(tie -> related(tie, locale)).toList(),
        preview.inForce().findings().stream()
            .filter(Finding::rejects)
            .map(Finding::message)
            .toList());
  }

  private String fault(Map<Integer, Fault> faults, int place, Locale locale) {
    Fault fault = faults.get(place);
    return fault == null || fault == Fault.NOTHING_NEW ? "" : say(fault.name(), locale);
  }

  private Related related(Tie tie, Locale locale) {
    return new Related(
        titles.say(tie.rule(), locale),
        tie.where(),
        plain(tie.left()),
        plain(tie.right()),
        tie.holds());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Takes rulings: answers a script in JSON, and a form by the page as it is then. */
  @PostMapping(DOCUMENT + "/rulings")
  ResponseEntity<Map<String, String>> rule(
      @PathVariable String submission,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      Locale locale)
      throws IOException {
    if (request.getUserPrincipal() == null) {
      throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }
    Actor who = new Actor(request.getUserPrincipal().getName(), request.getRemoteAddr());
    String page = "/desk/reports/" + submission + "-" + number;
    boolean script =
        String.valueOf(request.getHeader("Accept")).contains(MediaType.APPLICATION_JSON_VALUE);
    try {
      List<? extends Ruling> rulings = RulingForm.rulings(form, standing(submission, number));
      Fate fate = arbiter.rule(who, submission, number, RulingForm.one(form, "version"), rulings);
      return script ? ResponseEntity.ok(Map.of("fate", fate.name())) : to(page);
    } catch (OvertakenException e) {
      return refused(HttpStatus.CONFLICT, "OVERTAKEN", page, script, locale);
    } catch (UntenableException e) {
      return refused(HttpStatus.UNPROCESSABLE_ENTITY, e.fault().name(), page, script, locale);
    }
  }

  private ResponseEntity<Map<String, String>> refused(
      HttpStatus status, String why, String page, boolean script, Locale locale) {
    return script
        ? ResponseEntity.status(status).body(Map.of("message", say(why, locale)))
        : to(page + "?refused=" + why);
  }

  private static ResponseEntity<Map<String, String>> to(String page) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(page)).build();
  }

  private String say(String fault, Locale locale) {
    return words.getMessage("ruling.fault." + fault, null, locale);
  }

  private Standing standing(String submission, int number) {
    return arbiter
        .standing(submission, number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
