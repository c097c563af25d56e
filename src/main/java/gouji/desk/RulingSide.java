package gouji.desk;

import gouji.clerk.Arbiter;
import gouji.ledger.UnreadableVerdictException;
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
