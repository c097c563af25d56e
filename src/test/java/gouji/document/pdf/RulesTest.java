package gouji.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn as lines, and the ruled lines it is read as. */
class RulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a stroke                 | 10 150 m 90 150 l S                                   | 10,50-90,50
          an upright one           | 10 150 m 10 100 l S                                   | 10,50-10,100
          nearly straight          | 10 150 m 90 150.4 l S                                 | 10,50-90,50
          a drawn box              | 10 100 80 50 re S | 10,50-90,50 10,100-90,100 10,50-10,100 90,50-90,100
          a box left open          | 10 100 m 90 100 l 90 150 l s                          | 10,100-90,100 90,50-90,100
          a thin filled box        | 10 149 80 2 re f                                      | 10,50-90,50
          a filled frame           | 10 100 80 50 re 10.2 100.2 79.6 49.6 re f* | 10,50-90,50 10,100-90,100 10,50-10,100 90,50-90,100
          two that touch           | 10 150 m 50 150 l S 50 150 m 90 150 l S               | 10,50-90,50
          two with cells between   | 10 150 m 30 150 l S 70 150 m 90 150 l S               | 10,50-30,50 70,50-90,50
          the same drawn twice     | 10 150 m 90 150 l S 10 150.3 m 90 150.3 l S           | 10,50-90,50
          dots                     | 10 150 1 1 re 12 150 1 1 re 14 150 1 1 re 16 150 1 1 re f | 10,50-17,50
          dashes                   | 10 150 m 14 150 l 17 150 m 21 150 l 24 150 m 28 150 l S | 10,50-28,50
          joints at corners        | 10 150 1 1 re 11 150 79 1 re 90 150 1 1 re f          | 10,50-91,50
          moved by the matrix      | q 2 0 0 2 10 50 cm 0 50 m 40 50 l S Q                 | 10,50-90,50
          cut by the clip          | q 50 0 200 200 re W n 10 150 m 90 150 l S Q           | 50,50-90,50
          white on a dark ground   | 0 g 0 100 200 100 re f 1 G 10 150 m 90 150 l S        | 10,50-90,50
          on the edge of its like  | 0 g 10 100 80 50 re f 10 150 m 90 150 l S             | 10,50-90,50
          white on white           | 1 G 10 150 m 90 150 l S                               | ''
          a clip is no line        | q 10 100 80 50 re W n Q                               | ''
          a slope                  | 10 150 m 90 100 l S                                   | ''
          a curve                  | 10 150 m 40 151 60 149 90 150 c S                     | ''
          a stroke as thick as a bar | 10 w 10 150 m 90 150 l S                            | ''
          a shaded cell            | 0.9 g 10 100 80 50 re f                               | ''
          a tick                   | 10 150 m 12 150 l S                                   | ''
          """)
  void reads(String what, String content, String rules) throws Exception {
    Drawing drawing = Drawing.of(content + " 0 g BT /F1 10 Tf 20 20 Td (1) Tj ET");
    assertThat(drawing.rules())
        .as(what)
        .containsExactlyElementsOf(
            Arrays.stream(rules.split(" ")).filter(rule -> !rule.isEmpty()).toList());
  }
}
