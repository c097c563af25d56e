package gouji.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a request for a page of a list says in its address. What was read of it stands in the
 * address of the next page too.
 */
final class Parameters {
  static final String CURSOR = "cursor";
  private static final String LIMIT = "limit";
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

  private final HttpServletRequest request;
  private final Map<String, String> read = new LinkedHashMap<>();

  Parameters(HttpServletRequest request) {
    this.request = request;
  }

  /** The value, if there is one, to be kept for the next page. */
  private @Nullable String value(String name) {
    String value = request.getParameter(name);
    if (value != null && !name.equals(CURSOR)) {
      read.put(name, value);
    }
    return value;
  }

  /** The text, or "" where there is none. */
  String text(String name, int longest) {
    String value = value(name);
    if (value == null) {
      return "";
    }
    require(!value.isEmpty() && value.codePointCount(0, value.length()) <= longest, name);
    return value;
  }

  <E extends Enum<E>> @Nullable E oneOf(String name, E[] values) {
    String value = value(name);
    if (value == null) {
      return null;
    }
    return Arrays.stream(values)
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(() -> ProblemException.invalid("parameter", name));
  }

  @Nullable Instant time(String name) {
    String value = value(name);
    if (value == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw ProblemException.invalid("parameter-time", name);
    }
  }

  /** A number within bounds, or another where there is none. */
  int number(String name, int least, int most, int otherwise) {
    String value = value(name);
    if (value == null) {
      return otherwise;
    }
    boolean counts = COUNT.matcher(value).matches();
    if (!counts || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
      throw ProblemException.invalid("parameter-number", name, least, most);
    }
    return Integer.parseInt(value);
  }

  int limit() {
    return number(LIMIT, 1, MOST, USUAL);
  }

  /** Where the page begins, or "" at the newest. */
  String cursor(Pattern pattern) {
    String value = request.getParameter(CURSOR);
    if (value == null) {
      return "";
    }
    require(pattern.matcher(value).matches(), CURSOR);
    return value;
  }

  private static void require(boolean met, String name) {
    if (!met) {
      throw ProblemException.invalid("parameter", name);
    }
  }

  /** The address of the page that begins there, with all that was asked for of this one. */
  String next(String path, String cursor) {
    Map<String, String> all = new LinkedHashMap<>(read);
    all.put(CURSOR, cursor);
    return all.entrySet().stream()
        .map(e -> e.getKey() + '=' + UriUtils.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", path + '?', ""));
  }
}
