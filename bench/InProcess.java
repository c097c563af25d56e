import com.sun.management.OperatingSystemMXBean;
import gouji.archive.VerdictJson;
import gouji.document.Limits;
import gouji.document.pdf.PdfReader;
import gouji.form.Shelf;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.DirectExaminer;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Measures what a warm JVM spends on a document, one thread: {@code InProcess WHAT FOLDER} prints
 * CPU milliseconds a document, the JVM's own threads included.
 */
class InProcess {
  /** Documents before the compilers have settled, and their own work is no longer counted. */
  private static final int WARM_UP = 4000;

  private static final int MEASURED = 5;

  interface Work {
    void on(byte[] document) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    Work work =
        switch (arguments[0]) {
          case "chain" -> chain();
          case "reading" -> reading();
          case "stripper" -> stripper();
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    List<byte[]> documents;
    try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
      documents = files.filter(f -> f.toString().endsWith(".pdf")).sorted().map(InProcess::bytes).toList();
    }
    for (int done = 0; done < WARM_UP; done += documents.size()) {
      pass(work, documents);
    }
    double[] passes = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      passes[i] = pass(work, documents);
    }
    Arrays.sort(passes);
    System.out.printf("%.2f%n", passes[MEASURED / 2]);
  }

  private static double pass(Work work, List<byte[]> documents) throws Exception {
    var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = process.getProcessCpuTime();
    for (byte[] document : documents) {
      work.on(document);
    }
    return (process.getProcessCpuTime() - before) / 1e6 / documents.size();
  }

  /** The whole chain, from the bytes to the JSON of the verdict. */
  private static Work chain() {
    DirectExaminer examiner = new DirectExaminer(Shelf.standard().forms(), Limits.DEFAULT);
    return document ->
        examiner.examine(
            submission(document),
            outcome -> {
              try {
                VerdictJson.write((Verdict) outcome, OutputStream.nullOutputStream());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static Work reading() {
    PdfReader reader = new PdfReader();
    return document -> reader.read(submission(document), Limits.DEFAULT);
  }

  private static Work stripper() {
    return document -> {
      try (PDDocument pdf = Loader.loadPDF(document)) {
        new PDFTextStripper().getText(pdf);
      }
    };
  }

  private static Submission submission(byte[] document) {
    Origin origin = new Origin(Origin.Way.COMMAND_LINE, "bench");
    return Submission.of("bench.pdf", Bytes.of(document), origin);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
