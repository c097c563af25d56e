package gouji.form;

import gouji.form.Equation.Summand;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one side of an equation. */
final class SumReader {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([a-z0-9_/]+(?:\\.[a-z0-9_/]+)*(?:\\.\\*)?|\\.\\.|[-+])\\s*");

  private final Source source;
  private final Codes codes;
  private final List<String> tokens;
  private int next;

  SumReader(String text, Source source, Codes codes) {
    this.source = source;
    this.codes = codes;
    this.tokens = tokens(text, source);
  }

  /** What a single term names. */
  static List<String> term(Source source, Codes codes) {
    SumReader reader = new SumReader(source.text(), source, codes);
    List<String> named = reader.term();
    if (reader.next < reader.tokens.size()) {
      throw source.fault("这里只能有一项", "only one term is expected here");
    }
    return named;
  }

  private static List<String> tokens(String text, Source source) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      matcher.region(matcher.end(), text.length());
    }
    String rest = text.substring(matcher.regionStart()).strip();
    if (!rest.isEmpty()) {
      throw source.fault("看不懂等式中的“" + rest + "”", "cannot read \"" + rest + "\" in the equation");
    }
    return tokens;
  }

  List<Summand> read() {
    List<Summand> summands = new ArrayList<>();
    int sign = 1;
    do {
      for (String code : term()) {
        summands.add(new Summand(sign, code));
      }
      sign = next < tokens.size() ? sign() : 0;
    } while (sign != 0);
    return List.copyOf(summands);
  }

  /** A code, all codes under a word, or all from one code to another. */
  private List<String> term() {
    String first = code();
    if (next < tokens.size() && tokens.get(next).equals("..")) {
      next++;
      return codes.between(first, code(), source);
    }
    return first.endsWith("*") ? codes.under(first, source) : List.of(codes.known(first, source));
  }

  private int sign() {
    String token = tokens.get(next++);
    return switch (token) {
      case "+" -> 1;
      case "-" -> -1;
      default ->
          throw source.fault("“" + token + "”之前应当是 + 或 -", "+ or - is expected before " + token);
    };
  }

  private String code() {
    if (next == tokens.size()) {
      throw source.fault("等式一边的末尾少一个代码", "a code is expected at the end of a side");
    }
    String token = tokens.get(next++);
    if (token.equals("+") || token.equals("-") || token.equals("..")) {
      throw source.fault("“" + token + "”处应当是一个代码", "a code is expected at " + token);
    }
    return token;
  }
}
