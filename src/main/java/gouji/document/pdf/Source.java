package gouji.document.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of one document share: its fonts, its layers, and how its streams are unpacked.
 */
record Source(Streams streams, Typefaces typefaces, Layers layers) {

  static Source of(@Nullable COSDictionary catalog, boolean unshifted) {
    Streams streams = new Streams(unshifted);
    return new Source(streams, new Typefaces(streams), new Layers(catalog));
  }
}
