package gouji.verdict;

import gouji.container.ContainerLimits;
import gouji.container.Containers;
import gouji.container.Item;
import gouji.document.Limits;
import gouji.form.Form;
import gouji.submission.Causes;
import gouji.submission.Refusal;
import gouji.submission.Submission;
import java.util.List;
import java.util.function.Consumer;

/** Examines in this very process, which is therefore at the mercy of every document. */
public final class DirectExaminer implements Examiner, Bench {
  private final Chain chain;
  private final ContainerLimits limits;

  public DirectExaminer(List<Form> forms, Limits limits) {
    this(Chain.of(forms, limits), limits);
  }

  DirectExaminer(Chain chain, Limits limits) {
    this.chain = chain;
    ContainerLimits usual = ContainerLimits.DEFAULT;
    this.limits =
        new ContainerLimits(
            usual.maxDepth(),
            usual.maxEntries(),
            usual.maxTotalBytes(),
            limits.maxBytes(),
            usual.maxRatio());
  }

  @Override
  public void examine(Submission submission, Consumer<Outcome> to) {
    examine(submission, 0, new Hearer(to));
  }

  @Override
  public void examine(Submission submission, int done, Witness witness) {
    Turnstile turnstile = new Turnstile(done, witness);
    try {
      Containers.walk(submission, limits, turnstile);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (turnstile.speaking) {
        throw e; // it is the witness who cannot go on
      }
      Refusal refusal = Chain.refusal(e);
      Causes.tell(submission.name(), refusal, e);
      turnstile.accept(
          new Item.Refused(submission.name(), submission.id(), submission.origin(), refusal));
    }
  }

  @Override
  public void close() {}

  /** A witness who wants to hear the outcomes alone. */
  private record Hearer(Consumer<Outcome> to) implements Witness {
    @Override
    public void begins(String file, String sha256) {}

    @Override
    public void ends(Outcome outcome) {
      to.accept(outcome);
    }
  }

  /** Lets the documents that are done with pass, and examines the others as they come. */
  private final class Turnstile implements Consumer<Item> {
    private final int done;
    private final Witness witness;
    private int passed;
    private boolean speaking;

    Turnstile(int done, Witness witness) {
      this.done = done;
      this.witness = witness;
    }

    @Override
    public void accept(Item item) {
      if (passed++ < done) {
        return;
      }
      if (item instanceof Item.Held held) {
        Submission document = held.submission();
        say(() -> witness.begins(document.name(), document.id()));
        Outcome outcome = chain.outcome(document);
        say(() -> witness.ends(outcome));
      } else if (item instanceof Item.Refused refused) {
        say(() -> witness.begins(refused.name(), refused.id()));
        say(() -> witness.ends(Verdict.refused(refused.name(), refused.id(), refused.refusal())));
      }
    }

    private void say(Runnable words) {
      speaking = true;
      words.run();
      speaking = false;
    }
  }
}
