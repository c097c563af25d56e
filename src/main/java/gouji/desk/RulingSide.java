package gouji.desk;

import gouji.clerk.Arbiter;
import gouji.ledger.UnreadableVerdictException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What the page of a document shows of rulings on it. */
@ControllerAdvice(assignableTypes = DocumentPage.class)
class RulingSide {
  private final Arbiter arbiter;
  private final Moments moments;

  RulingSide(Arbiter arbiter, Moments moments) {
    this.arbiter = arbiter;
    this.moments = moments;
  }

  /** Whether whoever looks may rule. */
  @ModelAttribute("mayRule")
  boolean mayRule(HttpServletRequest request) {
    return request.isUserInRole("REVIEWER");
  }

  /** None where there is nothing to rule on. */
  @ModelAttribute("ruling")
  @Nullable RulingPanel ruling(@PathVariable String submission, @PathVariable int number) {
    try {
      return arbiter
          .standing(submission, number)
          .map(standing -> RulingPanel.of(standing, moments))
          .orElse(null);
    } catch (UnreadableVerdictException e) {
      return null;
    }
  }
}
