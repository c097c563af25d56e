package gouji.dossier;

import gouji.verdict.Allowance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws sheets in processes of their own, and keeps the pictures in a folder, up to a size. */
final class Easel {
  private static final Logger LOG = LoggerFactory.getLogger(Easel.class);
  private static final String JOB = "job-";

  /** What is older was left by a program that is gone. */
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private final Path folder;
  private final Attic attic;
  private final Allowance allowance;
  private final Setbacks setbacks;

  Easel(Path folder, long mostBytes, Allowance allowance, Setbacks setbacks) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.attic = new Attic(folder, mostBytes);
    this.allowance = allowance;
    this.setbacks = setbacks;
  }

  /** Takes away what was left behind by then. */
  void sweep(Instant now) throws IOException {
    attic.sweep(JOB, now.minus(LEFT_BEHIND));
  }

  /** Those of a document. */
  Pictures pictures(String sha256) {
    return new Pictures(folder.resolve(sha256.substring(0, 2)).resolve(sha256));
  }

  /**
   * Draws a sheet.
   *
   * @param urgent the page that is drawn first
   */
  void draw(Sheet sheet, int urgent, Facsimiles.Source source)
      throws IOException, InterruptedException {
    Path into = Files.createDirectories(pictures(sheet.sha256()).folder());
    Path work = Files.createTempDirectory(folder, JOB);
    try {
      new Job(work).write(source.open(), List.of());
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  work.toString(),
                  into.toString(),
                  sheet.sha256(),
                  Long.toString(allowance.time().toMillis()),
                  Integer.toString(allowance.limits().maxBytes()),
                  Integer.toString(allowance.limits().maxPages()),
                  Integer.toString(sheet.percent()),
                  Integer.toString(urgent)));
      sheet.pages().forEach(page -> arguments.add(Integer.toString(page)));
      Drawing.begin(FacsimileMain.class, allowance, arguments)
          .fault()
          .ifPresent(
              fault -> LOG.warn("pages of {} could not be drawn: {}", sheet.sha256(), fault));
      note(sheet, urgent, new Pictures(into));
    } finally {
      Attic.delete(work);
      attic.makeRoom();
    }
  }

  /** What was not drawn may be next time: many are drawn at once, and memory and time are short. */
  private void note(Sheet sheet, int urgent, Pictures drawn) throws IOException {
    Optional<List<Facsimiles.Page>> sizes = drawn.sizes();
    if (sizes.isEmpty()) {
      setbacks.note(sheet.sha256());
    } else if (urgent <= sizes.get().size() && !drawn.has(urgent, sheet.percent())) {
      setbacks.note(sheet.sha256(), sheet.percent(), urgent);
    }
  }
}
