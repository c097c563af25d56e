package gouji.api;

import gouji.ledger.Filings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page of reports begins, as it stands in addresses. */
final class PageMark {
  static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{1,4000}");

  private static final Pattern READ =
      Pattern.compile("([0-9A-HJKMNP-TV-Z]{13})-(\\d{1,9}) (.*)", Pattern.DOTALL);

  private PageMark() {}

  static String write(Filings.Mark mark) {
    String text = mark.submission() + '-' + mark.number() + ' ' + mark.filed();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The mark that was written so; none for nothing. */
  static Filings.@Nullable Mark read(String written) {
    if (written.isEmpty()) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
      Matcher parts = READ.matcher(text);
      if (parts.matches()) {
        return new Filings.Mark(parts.group(3), parts.group(1), Integer.parseInt(parts.group(2)));
      }
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("parameter", Parameters.CURSOR);
    }
    throw ProblemException.invalid("parameter", Parameters.CURSOR);
  }
}
