import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import technology.tabula.ObjectExtractor;
import technology.tabula.PageIterator;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** Measures tabula-java as {@code InProcess} measures us: {@code Tabula FOLDER}. */
class Tabula {
  private static final int WARM_UP = 2;
  private static final int MEASURED = 3;

  public static void main(String[] arguments) throws Exception {
    List<byte[]> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList()) {
        documents.add(Files.readAllBytes(file));
      }
    }
    for (int i = 0; i < WARM_UP; i++) {
      pass(documents);
    }
    double[] passes = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      passes[i] = pass(documents);
    }
    Arrays.sort(passes);
    System.out.printf("%.2f%n", passes[MEASURED / 2]);
  }

  private static double pass(List<byte[]> documents) throws Exception {
    var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = process.getProcessCpuTime();
    var lattice = new SpreadsheetExtractionAlgorithm();
    for (byte[] document : documents) {
      try (PDDocument pdf = PDDocument.load(document)) {
        PageIterator pages = new ObjectExtractor(pdf).extract();
        while (pages.hasNext()) {
          lattice.extract(pages.next()).forEach(table -> table.getRows().size());
        }
      }
    }
    return (process.getProcessCpuTime() - before) / 1e6 / documents.size();
  }
}
