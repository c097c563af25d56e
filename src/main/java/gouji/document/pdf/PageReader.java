package gouji.document.pdf;

import gouji.submission.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Reads one page, turned the way people see it. */
final class PageReader {
  private final Source source;
  private final PDPage page;
  private final PDRectangle crop;
  private final double unit;

  PageReader(Source source, PDPage page) {
    this.source = source;
    this.page = page;
    this.crop = page.getCropBox();
    this.unit = page.getUserUnit();
  }

  Reading read(int number) throws IOException, RefusedException {
    COSBase size = PDPageTree.getInheritableAttribute(page.getCOSObject(), COSName.MEDIA_BOX);
    if (!(size instanceof COSArray corners) || Affine.IDENTITY.box(corners) == null) {
      throw Streams.BROKEN.exception();
    }
    byte[] content = content();
    int turned = Math.floorMod(page.getRotation(), 360) / 90;
    Sheet sheet = painted(content, turned);
    if (sheet.turn() != Glyph.Turn.NONE) {
      // A table laid across an upright page: people turn the page, and so do we.
      sheet = painted(content, (turned + 4 - sheet.turn().quarters()) % 4);
    }
    return sheet.read(number);
  }

  private Sheet painted(byte[] content, int quarters) throws IOException, RefusedException {
    double width = crop.getWidth() * unit;
    double height = crop.getHeight() * unit;
    boolean onSide = quarters % 2 == 1;
    Sheet sheet = new Sheet(onSide ? height : width, onSide ? width : height);
    Affine place =
        Affine.shift(-crop.getLowerLeftX(), -crop.getLowerLeftY())
            .then(new Affine(unit, 0, 0, unit, 0, 0))
            .then(
                switch (quarters) {
                  case 1 -> new Affine(0, 1, 1, 0, 0, 0);
                  case 2 -> new Affine(-1, 0, 0, 1, width, 0);
                  case 3 -> new Affine(0, -1, -1, 0, height, width);
                  default -> new Affine(1, 0, 0, -1, 0, height);
                });
    PDResources resources = page.getResources();
    Interpreter interpreter = new Interpreter(source, sheet, place);
    interpreter.run(content, new Resources(resources == null ? null : resources.getCOSObject()));
    Annotations.paint(page.getCOSObject().getCOSArray(COSName.ANNOTS), source, sheet, place);
    return sheet;
  }

  /** A page's streams are one text, cut anywhere between two tokens. */
  private byte[] content() throws IOException, RefusedException {
    COSDictionary entries = page.getCOSObject();
    COSBase contents = entries.getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSStream one) {
      return source.streams().decode(one);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (!(array.getObject(i) instanceof COSStream part)) {
          throw Streams.BROKEN.exception();
        }
        all.writeBytes(source.streams().decode(part));
        all.write('\n');
      }
    } else if (entries.containsKey(COSName.CONTENTS)) {
      throw Streams.BROKEN.exception();
    }
    return all.toByteArray();
  }
}
