package gouji.dossier;

import gouji.document.Limits;
import gouji.submission.Bytes;
import gouji.submission.RefusedException;
import gouji.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The two parts of the dossier that goes back to a sender, each a PDF that carries its font: the
 * slip, and the pages on which figures do not tie.
 */
public final class Dossier {
  private static final String PDF = "%PDF";

  /** How far into a PDF, in bytes, its first sign may come. */
  private static final int HEAD = 1024;

  private Dossier() {}

  /**
   * What was found, in plain words.
   *
   * @param id the number under which the ledger knows the submission
   */
  public static byte[] slip(Verdict verdict, String id) throws IOException {
    try (PDDocument document = new PDDocument()) {
      SlipPages.draw(document, verdict, id);
      return bytes(document, verdict);
    }
  }

  /**
   * The pages of the original that errors and warnings point at, with frames round the figures and
   * the sums beside them. None where there is nothing to point at, or the document has no pages.
   *
   * @throws RefusedException if the original, which gave the verdict, cannot be read any more
   */
  public static Optional<byte[]> pages(Verdict verdict, Bytes original, Limits limits)
      throws IOException, RefusedException {
    List<Mark> marks = marks(verdict);
    if (marks.isEmpty() || !isPdf(original)) {
      return Optional.empty();
    }
    try (PDDocument document = new PDDocument();
        Original source = Original.open(original, limits, document)) {
      new MarkedPages(document, source, verdict).draw(marks);
      return document.getNumberOfPages() == 0
          ? Optional.empty()
          : Optional.of(bytes(document, verdict));
    }
  }

  private static List<Mark> marks(Verdict verdict) {
    return Mark.of(verdict).stream().filter(MarkedPages::isMarked).toList();
  }

  /** Whether there may be pages to show, as far as the verdict alone tells. */
  static boolean hasMarks(Verdict verdict) {
    return !marks(verdict).isEmpty();
  }

  static boolean isPdf(Bytes original) {
    int length = Math.min(HEAD, original.size());
    String head = new String(original.array(), 0, length, StandardCharsets.ISO_8859_1);
    return head.contains(PDF);
  }

  private static byte[] bytes(PDDocument document, Verdict verdict) throws IOException {
    document.setDocumentId((long) verdict.sha256().hashCode());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
