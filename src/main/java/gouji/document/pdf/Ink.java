package gouji.document.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** A colour as far as reading goes: how light it is, from black (0) to white (1). */
record Ink(double lightness) {
  static final Ink BLACK = new Ink(0);

  /** Whether nobody would see it on white paper. */
  boolean white() {
    return lightness > 0.97;
  }

  /** How the numbers of a colour are to be taken. */
  enum Space {
    GRAY,
    RGB,
    CMYK,
    /** Full ink at 1, none at 0. */
    TINT,
    /** Patterns, palettes, rare spaces: taken to be seen. */
    OTHER;

    Ink first() {
      return BLACK;
    }
  }

  static Ink of(Space space, List<COSBase> operands) {
    return switch (space) {
      case GRAY -> new Ink(at(operands, 0));
      case RGB -> new Ink(0.3 * at(operands, 0) + 0.59 * at(operands, 1) + 0.11 * at(operands, 2));
      case CMYK ->
          new Ink(
              (1 - at(operands, 3))
                  * (1 - 0.3 * at(operands, 0) - 0.59 * at(operands, 1) - 0.11 * at(operands, 2)));
      case TINT -> {
        double most = 0;
        for (int i = 0; i < operands.size(); i++) {
          most = Math.max(most, at(operands, i));
        }
        yield new Ink(1 - most);
      }
      case OTHER -> BLACK;
    };
  }

  private static double at(List<COSBase> operands, int index) {
    return index < operands.size() && operands.get(index) instanceof COSNumber number
        ? Math.max(0, Math.min(1, number.floatValue()))
        : 0;
  }

  /** The space of that name, which the resources may define. */
  static Space space(COSName name, @Nullable COSDictionary resources) {
    COSDictionary spaces =
        resources == null ? null : resources.getCOSDictionary(COSName.COLORSPACE);
    COSBase defined = spaces == null ? null : spaces.getDictionaryObject(name);
    return space(defined == null ? name : defined);
  }

  private static Space space(COSBase definition) {
    if (definition instanceof COSName name) {
      return switch (name.getName()) {
        case "DeviceGray", "G", "CalGray" -> Space.GRAY;
        case "DeviceRGB", "RGB", "CalRGB" -> Space.RGB;
        case "DeviceCMYK", "CMYK" -> Space.CMYK;
        default -> Space.OTHER;
      };
    }
    if (!(definition instanceof COSArray array)
        || array.size() == 0
        || !(array.getObject(0) instanceof COSName family)) {
      return Space.OTHER;
    }
    return switch (family.getName()) {
      case "ICCBased" -> icc(array.size() > 1 ? array.getObject(1) : null);
      case "Separation", "DeviceN" -> Space.TINT;
      default -> space(family);
    };
  }

  private static Space icc(@Nullable COSBase profile) {
    return switch (profile instanceof COSStream stream ? stream.getInt(COSName.N, 0) : 0) {
      case 1 -> Space.GRAY;
      case 3 -> Space.RGB;
      case 4 -> Space.CMYK;
      default -> Space.OTHER;
    };
  }
}
