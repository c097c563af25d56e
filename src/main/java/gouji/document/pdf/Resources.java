package gouji.document.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** What a content stream may call by name: fonts, forms and images, colour spaces, settings. */
record Resources(@Nullable COSDictionary entries) {

  @Nullable COSDictionary dictionary(COSName kind, @Nullable COSName name) {
    return find(kind, name) instanceof COSDictionary found ? found : null;
  }

  @Nullable COSStream stream(COSName kind, @Nullable COSName name) {
    return find(kind, name) instanceof COSStream found ? found : null;
  }

  private @Nullable COSBase find(COSName kind, @Nullable COSName name) {
    COSDictionary all = entries == null ? null : entries.getCOSDictionary(kind);
    return all == null || name == null ? null : all.getDictionaryObject(name);
  }

  /** How the numbers of a colour in the space of that name are to be taken. */
  Ink.Space space(@Nullable COSName name) {
    COSBase defined = find(COSName.COLORSPACE, name);
    return understand(defined == null ? name : defined);
  }

  private static Ink.Space understand(@Nullable COSBase definition) {
    if (definition instanceof COSArray array && array.size() > 0) {
      COSName family = array.getObject(0) instanceof COSName name ? name : COSName.PATTERN;
      return switch (family.getName()) {
        case "ICCBased" -> icc(array.size() > 1 ? array.getObject(1) : null);
        case "Separation", "DeviceN" -> Ink.Space.TINT;
        default -> understand(family);
      };
    }
    return switch (definition instanceof COSName name ? name.getName() : "") {
      case "DeviceGray", "G", "CalGray" -> Ink.Space.GRAY;
      case "DeviceRGB", "RGB", "CalRGB" -> Ink.Space.RGB;
      case "DeviceCMYK", "CMYK" -> Ink.Space.CMYK;
      default -> Ink.Space.OTHER;
    };
  }

  private static Ink.Space icc(@Nullable COSBase profile) {
    return switch (profile instanceof COSStream stream ? stream.getInt(COSName.N, 0) : 0) {
      case 1 -> Ink.Space.GRAY;
      case 3 -> Ink.Space.RGB;
      case 4 -> Ink.Space.CMYK;
      default -> Ink.Space.OTHER;
    };
  }
}
