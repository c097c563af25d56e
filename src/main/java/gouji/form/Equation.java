package gouji.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  static Equation of(Source source, Codes codes) {
    String text = source.text().replaceAll("\\s+", " ");
    String[] sides = text.split("=", -1);
    if (sides.length != 2) {
      throw source.fault("等式应当有且只有一个“=”", "an equation has exactly one =");
    }
    List<Summand> left = new SumReader(sides[0], source, codes).read();
    List<Summand> right = new SumReader(sides[1], source, codes).read();
    Equation equation = new Equation(text, left, right);
    equation.refuseTwice(source);
    return equation;
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
}
