package gouji.dossier;

import java.util.List;
import java.util.stream.IntStream;

/** Some pages of a document at a scale: what is drawn together. */
record Sheet(String sha256, int percent, int first) {
  private static final int PAGES = 6;

  /** The one that a page is on. */
  static Sheet of(String sha256, int percent, int page) {
    return new Sheet(sha256, percent, (page - 1) / PAGES * PAGES + 1);
  }

  /** Their numbers, also beyond the document's last. */
  List<Integer> pages() {
    return IntStream.range(first, first + PAGES).boxed().toList();
  }
}
