package gouji.document.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What the pages of one document share: its fonts, its layers, and how its streams are unpacked.
 */
record Source(Streams streams, Typefaces typefaces, Layers layers) {

  static Source of(PDDocument pdf, boolean unshifted) {
    Streams streams = new Streams(unshifted);
    Layers layers = new Layers(pdf.getDocumentCatalog().getCOSObject());
    return new Source(streams, new Typefaces(streams), layers);
  }
}
