package gouji.desk;

import gouji.ledger.CurrentReport;
import gouji.ledger.Entry;
import gouji.ledger.Filing;
import gouji.ledger.Ledger;
import gouji.ledger.UnreadableVerdictException;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of one document: what stands on its paper beside what was read, and what is wrong. */
@Controller
class DocumentPage {
  private final Ledger ledger;
  private final Moments moments;

  DocumentPage(Ledger ledger, Moments moments) {
    this.ledger = ledger;
    this.moments = moments;
  }

  @GetMapping("/desk/reports/{submission:[0-9A-HJKMNP-TV-Z]{13}}-{number:[1-9][0-9]{0,8}}")
  String document(
      @PathVariable String submission,
      @PathVariable int number,
      Model model,
      HttpServletRequest request,
      @ModelAttribute("people") People people) {
    Entry entry =
        ledger
            .find(submission)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean operator = request.isUserInRole("OPERATOR");
    model.addAttribute("entry", entry);
    model.addAttribute("id", submission + "-" + number);
    model.addAttribute("received", moments.say(entry.receivedAt()));
    model.addAttribute(
        "history",
        ledger.history(submission).stream()
            .map(event -> Happening.of(event, moments, people, operator))
            .toList());
    if (entry.documents().isEmpty()) {
      return "waiting";
    }
    if (number > entry.documents().size()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("document", entry.documents().get(number - 1));
    model.addAttribute(
        "newer", ledger.filings().find(submission, number).map(Filing::replacedBy).orElse(null));
    Optional<Outcome> outcome = outcome(submission, number);
    if (outcome.isEmpty()) {
      return "waiting";
    }
    if (outcome.get() instanceof Verdict verdict) {
      model.addAttribute("view", DocumentView.of(verdict, lastYear(verdict)));
    } else if (operator && outcome.get() instanceof Failure failure) {
      model.addAttribute("trace", failure.trace());
    }
    return "document";
  }

  /** None where it is to be examined again, as another version of the program kept it. */
  private Optional<Outcome> outcome(String submission, int number) {
    try {
      return ledger.outcomes(submission).stream().skip(number - 1L).findFirst();
    } catch (UnreadableVerdictException e) {
      return Optional.empty();
    }
  }

  private @Nullable Report lastYear(Verdict verdict) {
    Identity identity = verdict.report() == null ? null : verdict.report().identity();
    if (identity == null || identity.organization() == null || identity.year() == null) {
      return null;
    }
    try {
      return ledger
          .reports()
          .of(identity.organization(), identity.year() - 1)
          .map(CurrentReport::verdict)
          .map(Verdict::report)
          .orElse(null);
    } catch (UnreadableVerdictException e) {
      return null;
    }
  }
}
