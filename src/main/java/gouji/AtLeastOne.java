package gouji;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that is a whole number of at least 1. */
final class AtLeastOne implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String text) {
    if (!text.matches("0*[1-9][0-9]{0,8}")) {
      throw new TypeConversionException("'" + text + "' is not a number of at least 1");
    }
    return Integer.valueOf(text);
  }
}
