package gouji.made;

import java.util.Random;

/** The formats that reports are printed in. */
enum Format {
  PDF("pdf"),
  DOCX("docx"),
  RTF("rtf"),
  ODT("odt"),
  XLSX("xlsx"),
  HTML("html"),
  FLOW("txt"),
  LAYOUT("txt"),
  CELLS("txt"),
  CRAWL("txt");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  String extension() {
    return extension;
  }

  /** Whether nothing is left in it of a figure that is blank, or too little to tell its place. */
  boolean losesBlanks() {
    return this == FLOW || this == LAYOUT || this == CRAWL;
  }

  /** A printer of this format, in any manner. */
  Printer printer(Random dice) {
    return switch (this) {
      case PDF -> new PdfPrinter(PdfStyle.of(dice));
      case DOCX -> DocxPrinter.of(dice);
      case RTF -> RtfPrinter.of(dice);
      case ODT -> new OdtPrinter();
      case XLSX -> XlsxPrinter.of(dice);
      case HTML -> HtmlPrinter.of(dice);
      case FLOW -> FlowPrinter.of(dice);
      case LAYOUT -> LayoutPrinter.of(dice);
      case CELLS -> CellsPrinter.of(dice);
      case CRAWL -> CrawlPrinter.of(dice);
    };
  }
}
