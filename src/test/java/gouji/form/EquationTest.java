package gouji.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.form.Codes.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquationTest {
  private static final Codes ROWS =
      new Codes(Kind.ROW, "t", List.of("in", "out.a", "out.b", "out.c", "total", "rest"));

  @ParameterizedTest(name = "{0} is {1} = {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          total = in + rest                   | +total       | +in +rest
          in = total - rest                   | +in          | +total -rest
          total=in                            | +total       | +in
          total = out.a .. out.c              | +total       | +out.a +out.b +out.c
          total = out.a..out.c                | +total       | +out.a +out.b +out.c
          total = out.*                       | +total       | +out.a +out.b +out.c
          in - out.* = rest                   | +in -out.a -out.b -out.c | +rest
          in + rest = total - out.a .. out.b  | +in +rest    | +total -out.a -out.b
          """)
  void statesTwoSums(String equation, String left, String right) {
    Equation read = Equation.of(source(equation), ROWS);

    assertThat(printed(read.left())).isEqualTo(left);
    assertThat(printed(read.right())).isEqualTo(right);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          total                  | an equation has exactly one =
          total = in = rest      | an equation has exactly one =
          total =                | a code is expected at the end of a side
          = total                | a code is expected at the end of a side
          total = in +           | a code is expected at the end of a side
          total = + in           | a code is expected at +
          total = in rest        | + or - is expected before rest
          total = in .. rest x   | + or - is expected before x
          total = in ..          | a code is expected at the end of a side
          total = .. in          | a code is expected at ..
          total = 2 * in         | cannot read "* in" in the equation
          total = （in）          | cannot read "（in）" in the equation
          total = gone           | "gone" is no row of table t
          total = gone.*         | "gone.*" is no row of table t
          total = in .. gone     | "gone" is no row of table t
          total = rest .. in     | "rest" is not before "in"
          total = in + total     | "total" stands twice in the equation
          total = out.* + out.a  | "out.a" stands twice in the equation
          """)
  void refusesWhatIsNone(String equation, String fault) {
    assertThatThrownBy(() -> Equation.of(source(equation), ROWS))
        .isInstanceOf(FormFault.class)
        .hasMessageContaining("(" + fault + ")");
  }

  private static Source source(String equation) {
    return Source.of(new FormFile("t.yaml", "\"" + equation + "\""));
  }

  private static String printed(List<Equation.Summand> sum) {
    return sum.stream()
        .map(summand -> (summand.sign() > 0 ? "+" : "-") + summand.code())
        .collect(Collectors.joining(" "));
  }
}
