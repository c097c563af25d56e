package gouji;

import java.math.BigInteger;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that is a number of bytes: 800000, 512k, 100m, 1g; below 2g. */
final class Size implements ITypeConverter<Integer> {
  private static final String UNITS = "bkmg";
  private static final int BITS_OF_A_UNIT = 10;

  @Override
  public Integer convert(String text) {
    if (!text.matches("[0-9]{1,10}[kmgKMG]?")) {
      throw notASize(text);
    }
    int last = text.length() - 1;
    int unit = Math.max(0, UNITS.indexOf(Character.toLowerCase(text.charAt(last))));
    BigInteger number = new BigInteger(unit == 0 ? text : text.substring(0, last));
    BigInteger size = number.shiftLeft(unit * BITS_OF_A_UNIT);
    if (size.signum() == 0 || size.bitLength() >= Integer.SIZE) {
      throw notASize(text);
    }
    return size.intValue();
  }

  private static TypeConversionException notASize(String text) {
    return new TypeConversionException(
        "'" + text + "' is not a size between 1 and 2047m, such as 800000, 512k or 100m");
  }
}
