package gouji.camel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What our own mail server found out of a mail's sender (RFC 8601). Anybody can write such a field
 * into a mail; ours is known by the name of the server, which removes those that came with its
 * name, or at least writes its own above them.
 */
final class AuthenticationResults {
  private static final Pattern ASSIGNMENT = Pattern.compile("([^\\s=;]+)\\s*=\\s*([^\\s;]+)");

  /** No server writes longer ones. */
  private static final int LONGEST = 4096;

  /** By which property a method tells whose mail it was. */
  private static final Map<String, List<String>> PROPERTIES =
      Map.of(
          "dmarc", List.of("header.from"),
          "dkim", List.of("header.d", "header.i"),
          "spf", List.of("smtp.mailfrom"),
          "auth", List.of("smtp.auth", "smtp.mailfrom"));

  /** A method with its result, and what it says beside. */
  private record Result(String method, String result, Map<String, String> properties) {}

  private final List<Result> results;

  private AuthenticationResults(List<Result> results) {
    this.results = results;
  }

  /** What that server says; of each method, only the topmost field that speaks of it counts. */
  static AuthenticationResults of(String server, List<String> fields) {
    Map<String, List<Result>> topmost = new HashMap<>();
    for (String field : fields) {
      List<String> clauses =
          field.length() > LONGEST ? List.of("") : List.of(bare(field).split(";", -1));
      String by = clauses.get(0).strip().split("\\s+")[0];
      if (by.equalsIgnoreCase(server)) {
        Map<String, List<Result>> said = new HashMap<>();
        for (String clause : clauses.subList(1, clauses.size())) {
          add(clause, said);
        }
        said.forEach(topmost::putIfAbsent);
      }
    }
    return new AuthenticationResults(topmost.values().stream().flatMap(List::stream).toList());
  }

  private static void add(String clause, Map<String, List<Result>> said) {
    Matcher assignment = ASSIGNMENT.matcher(clause.toLowerCase(Locale.ROOT));
    if (!assignment.find()) {
      return;
    }
    String method = assignment.group(1).split("/")[0];
    String result = assignment.group(2);
    Map<String, String> properties = new HashMap<>();
    while (assignment.find()) {
      properties.putIfAbsent(assignment.group(1), assignment.group(2));
    }
    said.computeIfAbsent(method, any -> new ArrayList<>())
        .add(new Result(method, result, properties));
  }

  /**
   * The field without comments and quotes. Of what was quoted, only what is part of an address or a
   * domain is left: a sender chooses his address, and could write results into it.
   */
  private static String bare(String field) {
    StringBuilder bare = new StringBuilder();
    boolean quoted = false;
    int depth = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && (quoted || depth > 0)) {
        i++;
      } else if (quoted) {
        quoted = c != '"';
        bare.append(quoted ? harmless(c) : "");
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        quoted = c == '"';
        bare.append(quoted ? "" : String.valueOf(c));
      }
    }
    return bare.toString();
  }

  private static String harmless(char c) {
    return Character.isLetterOrDigit(c) || ".@-".indexOf(c) >= 0 ? String.valueOf(c) : "_";
  }

  /** Whether a mail that says it is from that domain is. */
  boolean vouchFor(String domain) {
    return results.stream().noneMatch(said -> said.method.equals("dmarc") && failed(said))
        && results.stream().anyMatch(said -> said.result.equals("pass") && speaksOf(said, domain));
  }

  private static boolean failed(Result said) {
    return said.result.equals("fail");
  }

  private static boolean speaksOf(Result said, String domain) {
    return PROPERTIES.getOrDefault(said.method, List.of()).stream()
        .map(said.properties::get)
        .anyMatch(whose -> whose != null && within(domain, whose));
  }

  /** Whether a domain is that of an address or another domain, or below it. */
  static boolean within(String domain, String whose) {
    String above = whose.substring(whose.lastIndexOf('@') + 1);
    return !above.isEmpty() && (domain.equals(above) || domain.endsWith("." + above));
  }
}
