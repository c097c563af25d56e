package gouji.dossier;

import gouji.document.Limits;
import gouji.form.Shelf;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import gouji.verdict.Verdict;
import gouji.verdict.VerdictCodec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The process that draws marked pages, from the inside. */
final class PressMain {
  private static final int SOME_FAILED = 5;

  private final Job job;
  private final Limits limits;
  private final List<Verdict> verdicts = new ArrayList<>();
  private boolean failed;

  private PressMain(Job job, Shelf shelf, Limits limits) throws IOException {
    this.job = job;
    this.limits = limits;
    VerdictCodec codec = new VerdictCodec(shelf.forms());
    for (byte[] bytes : job.verdicts()) {
      verdicts.add((Verdict) codec.decode(bytes));
    }
  }

  /**
   * The process's main.
   *
   * @param arguments the folder of the job, that of the forms or nothing, milliseconds, bytes,
   *     pages
   */
  public static void main(String[] arguments) throws IOException {
    // Also where the gateway was killed and nobody is left to end this.
    Studio.endAfter(Long.parseLong(arguments[2]));
    Shelf standard = Shelf.standard();
    Shelf shelf =
        arguments[1].isEmpty() ? standard : standard.with(Path.of(URI.create(arguments[1])));
    Limits limits =
        Limits.DEFAULT.upTo(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
    PressMain press = new PressMain(new Job(Path.of(arguments[0])), shelf, limits);
    press.draw();
    Runtime.getRuntime().halt(press.failed ? SOME_FAILED : 0);
  }

  private void draw() throws IOException {
    Studio.documents(job, limits, this::draw);
  }

  private void draw(Submission document) {
    for (int i = 0; i < verdicts.size(); i++) {
      Verdict verdict = verdicts.get(i);
      if (verdict.file().equals(document.name()) && verdict.sha256().equals(document.id())) {
        draw(i, document);
      }
    }
  }

  /** One that cannot be drawn does not keep the others from it; the exit status tells of it. */
  private void draw(int index, Submission document) {
    try {
      Optional<byte[]> pages = Dossier.pages(verdicts.get(index), document.bytes(), limits);
      if (pages.isPresent()) {
        job.lay(index, pages.get());
      }
    } catch (IOException | RefusedException | RuntimeException | StackOverflowError e) {
      failed = true;
      e.printStackTrace();
    }
  }
}
