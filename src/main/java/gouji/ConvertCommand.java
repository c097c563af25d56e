package gouji;

import gouji.form.Shelf;
import gouji.verdict.Allowance;
import gouji.verdict.Examiner;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Run;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gouji convert}: reads reports, checks them, and writes what they say. */
@Command(
    name = "convert",
    sortOptions = false,
    sortSynopsis = false,
    header = "Read reports, check that their figures tie, write figures and findings.",
    description = {
      "",
      "A FILE is a report (PDF, DOC, DOCX, WPS, RTF, ODT, XLS, XLSX, HTML, Markdown, plain text), an"
          + " archive or a mail with reports in it (ZIP, EML, MSG), or a folder of all these. The"
          + " content tells what a file is, not its name.",
      "",
      "Each document gives one JSON object on a line of standard output, in the order given; a"
          + " document in an archive is named outer.zip!/inner.docx. With --out, all give one data"
          + " package instead.",
      ""
    },
    footer = {
      "",
      "Exit status: 0 if all documents were accepted, 1 if one was rejected, 2 for wrong usage, a"
          + " file that is not there or a fault of ours. Whatever becomes of one document, the"
          + " others are read.",
      "",
      "Examples:",
      "  gouji convert report.pdf                     one report, to the terminal",
      "  gouji convert reports/ mail.eml > all.jsonl  a folder and a mail, a line each",
      "  gouji convert reports/ --out data            CSV files in data/",
      "  gouji convert reports/ --out data --excel    the same, to open in Excel",
      "  gouji convert returns/ --forms my-forms      with forms of your own",
      "",
      "See also: gouji forms, gouji explain RULE."
    })
final class ConvertCommand implements Callable<Integer> {
  private static final int SOUND = 0;
  private static final int REJECTED = 1;
  private static final int FAILED = 2;

  private final Examiners examiners;
  private final OutputStream standardOutput;
  private final PrintStream messages;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to read.")
  private List<String> arguments = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write a data package into this folder: CSV files, what they hold (datapackage.json), and"
              + " the rejections in words (findings.txt).")
  private @Nullable String out;

  @Option(
      names = "--excel",
      description = "Begin each CSV file with the mark by which Excel knows UTF-8.")
  private boolean excel;

  @Mixin private ShelfOption forms = new ShelfOption();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description = "Read N documents at a time (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Mixin private LimitOptions limits = new LimitOptions();

  ConvertCommand(Examiners examiners, OutputStream standardOutput, PrintStream messages) {
    this.examiners = examiners;
    this.standardOutput = standardOutput;
    this.messages = messages;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Path folder = out == null ? null : FileNames.path(out);
    Inputs inputs = Inputs.of(arguments, folder);
    inputs.faults().forEach(fault -> messages.println("gouji: " + fault));
    Shelf shelf = forms.shelf();
    Tally tally = new Tally();
    try (Output output = output(folder, shelf)) {
      convert(inputs, shelf, outcome -> take(outcome, tally, output));
      output.complete();
    }
    tally.print(messages, Duration.ofNanos(System.nanoTime() - start));
    if (tally.anyFailed() || !inputs.faults().isEmpty()) {
      return FAILED;
    }
    return tally.anyRejected() ? REJECTED : SOUND;
  }

  private Output output(@Nullable Path folder, Shelf shelf) throws IOException {
    return folder == null
        ? Output.lines(standardOutput)
        : Output.dataPackage(folder, shelf.forms(), excel);
  }

  private void convert(Inputs inputs, Shelf shelf, Consumer<Outcome> to)
      throws IOException, InterruptedException {
    Allowance allowance = limits.allowance();
    try (Examiner examiner = examiners.open(shelf, forms.folder(), allowance, jobs);
        Progress progress = new Progress(inputs.files().size(), messages);
        Run run = new Run(examiner, shelf.forms(), allowance.limits(), jobs, progress)) {
      for (Inputs.Input input : inputs.files()) {
        run.submit(input.name(), input.path());
      }
      run.deliver(
          outcome -> {
            progress.end();
            to.accept(outcome);
          });
    }
  }

  private void take(Outcome outcome, Tally tally, Output output) {
    tally.add(outcome);
    if (outcome instanceof Failure failure) {
      messages.println("gouji: " + failure.file() + ": " + failure.trace());
    } else if (outcome instanceof Verdict verdict) {
      try {
        output.add(verdict);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write", e);
      }
    }
  }
}
