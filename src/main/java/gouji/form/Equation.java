package gouji.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An equation between two sums of codes, as a form's file states it:
 *
 * <pre>
 *   equation = sum "=" sum
 *   sum      = term { ("+" | "-") term }
 *   term     = code | code ".*" | code ".." code
 * </pre>
 */
record Equation(String text, List<Summand> left, List<Summand> right) {

  /** A code with its sign. */
  record Summand(int sign, String code) {}

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([a-z0-9_/]+(?:\\.[a-z0-9_/]+)*(?:\\.\\*)?)|(\\.\\.|[-+=]))");

  static Equation of(Source source, Codes codes) {
    String text = source.text().replaceAll("\\s+", " ");
    String[] sides = text.split("=", -1);
    if (sides.length != 2) {
      throw source.fault("等式应当有且只有一个“=”", "an equation has exactly one =");
    }
    Equation equation =
        new Equation(text, sum(sides[0], source, codes), sum(sides[1], source, codes));
    equation.refuseTwice(source);
    return equation;
  }

  /** The codes that a single term names. */
  static List<String> term(Source source, Codes codes) {
    List<Summand> summands = sum(source.text(), source, codes);
    if (summands.stream().anyMatch(summand -> summand.sign() < 0)) {
      throw source.fault("这里不能用减号", "no minus here");
    }
    return summands.stream().map(Summand::code).toList();
  }

  private void refuseTwice(Source source) {
    Set<String> seen = new HashSet<>();
    for (List<Summand> side : List.of(left, right)) {
      for (Summand summand : side) {
        if (!seen.add(summand.code())) {
          throw source.fault(
              "“" + summand.code() + "”在等式中出现了两次",
              "\"" + summand.code() + "\" stands twice in the equation");
        }
      }
    }
  }

  private static List<Summand> sum(String text, Source source, Codes codes) {
    List<Summand> summands = new ArrayList<>();
    List<String> tokens = tokens(text, source);
    int next = 0;
    while (next == 0 || next < tokens.size()) {
      int sign = 1;
      if (next > 0) {
        sign = sign(tokens.get(next++), source);
      }
      String first = code(tokens, next++, source);
      List<String> named;
      if (next < tokens.size() && tokens.get(next).equals("..")) {
        named = codes.between(first, code(tokens, next + 1, source), source);
        next += 2;
      } else {
        named =
            first.endsWith("*") ? codes.under(first, source) : List.of(codes.known(first, source));
      }
      for (String code : named) {
        summands.add(new Summand(sign, code));
      }
    }
    return List.copyOf(summands);
  }

  private static int sign(String token, Source source) {
    return switch (token) {
      case "+" -> 1;
      case "-" -> -1;
      default ->
          throw source.fault("“" + token + "”之前应当是 + 或 -", "+ or - is expected before " + token);
    };
  }

  private static String code(List<String> tokens, int position, Source source) {
    if (position >= tokens.size() || "+-..".contains(tokens.get(position))) {
      String found = position < tokens.size() ? tokens.get(position) : "=";
      throw source.fault("“" + found + "”处应当是一个代码", "a code is expected at " + found);
    }
    return tokens.get(position);
  }

  private static List<String> tokens(String text, Source source) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.stripTrailing().length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        String rest = text.substring(end).strip();
        throw source.fault("看不懂等式中的“" + rest + "”", "cannot read \"" + rest + "\" in the equation");
      }
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    return tokens;
  }
}
