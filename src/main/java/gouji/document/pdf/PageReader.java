package gouji.document.pdf;

import gouji.document.Box;
import gouji.submission.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Reads one page, turned the way people see it. */
final class PageReader {
  private final Source source;
  private final PageTree.Leaf page;
  private final Box crop;
  private final double unit;

  PageReader(Source source, PageTree.Leaf page) throws RefusedException {
    this.source = source;
    this.page = page;
    this.crop = crop(page);
    this.unit = page.entries().getFloat(COSName.USER_UNIT, 1);
  }

  /** What is shown of the page, in its own space. A page without a size is only part of one. */
  private static Box crop(PageTree.Leaf page) throws RefusedException {
    Box whole = box(page.get(COSName.MEDIA_BOX));
    Box shown = box(page.get(COSName.CROP_BOX));
    if (whole == null) {
      throw Streams.BROKEN.exception();
    }
    Box both = shown == null ? whole : whole.intersection(shown);
    return both.width() > 0 && both.height() > 0 ? both : whole;
  }

  private static @Nullable Box box(@Nullable COSBase corners) {
    return corners instanceof COSArray array ? Affine.IDENTITY.box(array) : null;
  }

  Reading read(int number) throws IOException, RefusedException {
    return upright().sheet.read(number);
  }

  /** How far the page is turned before it is read, in quarters clockwise. */
  int quarters() throws IOException, RefusedException {
    return upright().quarters;
  }

  private record Upright(Sheet sheet, int quarters) {}

  private Upright upright() throws IOException, RefusedException {
    byte[] content = content();
    COSBase rotate = page.get(COSName.ROTATE);
    int degrees = rotate instanceof COSNumber quarters ? quarters.intValue() : 0;
    int turned = Math.floorMod(degrees, 360) / 90;
    Sheet sheet = painted(content, turned);
    if (sheet.turn() == Glyph.Turn.NONE) {
      return new Upright(sheet, turned);
    }
    // A table laid across an upright page: people turn the page, and so do we.
    int further = (turned + 4 - sheet.turn().quarters()) % 4;
    return new Upright(painted(content, further), further);
  }

  private Sheet painted(byte[] content, int quarters) throws IOException, RefusedException {
    double width = crop.width() * unit;
    double height = crop.height() * unit;
    boolean onSide = quarters % 2 == 1;
    Sheet sheet = new Sheet(onSide ? height : width, onSide ? width : height);
    Affine place =
        Affine.shift(-crop.x(), -crop.y())
            .then(new Affine(unit, 0, 0, unit, 0, 0))
            .then(
                switch (quarters) {
                  case 1 -> new Affine(0, 1, 1, 0, 0, 0);
                  case 2 -> new Affine(-1, 0, 0, 1, width, 0);
                  case 3 -> new Affine(0, -1, -1, 0, height, width);
                  default -> new Affine(1, 0, 0, -1, 0, height);
                });
    COSBase resources = page.get(COSName.RESOURCES);
    new Interpreter(source, sheet, place)
        .run(content, new Resources(resources instanceof COSDictionary all ? all : null));
    Annotations.paint(page.entries().getCOSArray(COSName.ANNOTS), source, sheet, place);
    return sheet;
  }

  /** A page's streams are one text, cut anywhere between two tokens. */
  private byte[] content() throws IOException, RefusedException {
    COSDictionary entries = page.entries();
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
