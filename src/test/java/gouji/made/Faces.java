package gouji.made;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts of a document: one for Chinese and, in most, another for digits and Latin letters. */
record Faces(Face chinese, Face latin) {
  /** Characters drawn with one font. */
  private record Run(Face face, String text) {}

  /** Which fonts a document carries, and how. */
  enum Kind {
    SUBSET(Face.Kind.SUBSET, Face.Kind.LATIN),
    PLAIN_DIGITS(Face.Kind.SUBSET, Face.Kind.HELVETICA),
    UNMAPPED(Face.Kind.UNMAPPED, Face.Kind.LATIN),
    STSONG(Face.Kind.STSONG, Face.Kind.STSONG),
    SIMSUN(Face.Kind.SIMSUN, Face.Kind.SIMSUN),
    SIMSUN_AND_HELVETICA(Face.Kind.SIMSUN, Face.Kind.HELVETICA);

    private final Face.Kind chinese;
    private final Face.Kind latin;

    Kind(Face.Kind chinese, Face.Kind latin) {
      this.chinese = chinese;
      this.latin = latin;
    }
  }

  static Faces in(PDDocument document, Kind kind) throws IOException {
    Face chinese = Face.in(document, kind.chinese);
    boolean one = kind.latin == kind.chinese;
    return new Faces(chinese, one ? chinese : Face.in(document, kind.latin));
  }

  double width(String text, double size) {
    return runs(text).stream().mapToDouble(run -> run.face().width(run.text(), size)).sum();
  }

  /** The operators that show the text, within a text object. */
  String show(String text, double size) {
    StringBuilder operators = new StringBuilder();
    for (Run run : runs(text)) {
      operators.append(run.face() == chinese ? "/F1 " : "/F2 ").append(Ink.number(size));
      operators.append(" Tf <").append(run.face().codes(run.text())).append("> Tj\n");
    }
    return operators.toString();
  }

  COSDictionary resources() {
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), chinese.dictionary());
    fonts.setItem(COSName.getPDFName("F2"), latin.dictionary());
    return fonts;
  }

  /** To be called when all is drawn, before the document is saved. */
  void finish() throws IOException {
    chinese.finish();
    latin.finish();
  }

  private List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || latin(text, i) != latin(text, start)) {
        runs.add(new Run(latin(text, start) ? latin : chinese, text.substring(start, i)));
        start = i;
      }
    }
    return runs;
  }

  private static boolean latin(String text, int index) {
    return text.charAt(index) < '\u2e80';
  }
}
