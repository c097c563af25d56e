package gouji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.figure.Figure.Amount;
import gouji.figure.Figure.Blank;
import gouji.figure.Figure.Doubtful;
import gouji.figure.Figure.Illegible;
import gouji.figure.Figure.Nil;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          0;                0
          7;                7
          1448;             1448
          １４４８;          1448
          1,448;            1448
          1，448;           1448
          ３,７６８;         3768
          1,234,567.5;      1234567.5
          0.50;             0.50
          5390.5434;        5390.5434
          １６００．１４８０; 1600.1480
          -5;               -5
          －２;             -2
          −3;               -3
          –3;               -3
          +3;               3
          𝟏𝟐;               12
          3,76 8;           3768
          1, 448;           1448
          0 .5;             0.5
          """)
  void readsANumberInAnyPrintedForm(String text, BigDecimal value) {
    assertThat(FigureReader.read(text)).isEqualTo(new Amount(value, text, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" 12 ", "\u00a012", "12\u3000", "\ufeff12", "12\u200b", "1\u200b2", "12\u0007"})
  void ignoresWhiteSpaceAroundANumberAndNothingVisible(String text) {
    assertThat(FigureReader.read(text))
        .isInstanceOfSatisfying(
            Amount.class, amount -> assertThat(amount.value()).isEqualByComparingTo("12"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "增5; 5",
        "增加 5项; 5",
        "减4; -4",
        "减少1,204; -1204",
        "下降３; -3",
        "↓4; -4",
        "↑4; 4",
        "+4; 4",
        "-4; -4"
      })
  void readsAChangeWithItsSign(String text, BigDecimal value) {
    assertThat(FigureReader.readChange(text, true))
        .isInstanceOfSatisfying(
            Amount.class, amount -> assertThat(amount.value()).isEqualByComparingTo(value));
    assertThat(FigureReader.looksLikeFigure(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"增5减2", "减-4", "增5%", "增减4", "增/减5", "增", "持平", "减4 5"})
  void readsNoChangeThatIsNotSure(String text) {
    assertThat(FigureReader.readChange(text, true)).isNotInstanceOf(Amount.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          22（其中修订16件）;  22;          （其中修订16件）
          22(其中修订16件);    22;          (其中修订16件)
          ２２ （修订16件）;   22;          （修订16件）
          22，其中修订16件;    22;          其中修订16件
          22件（其中修订16件）; 22;         件（其中修订16件）
          75394432.52元;      75394432.52; 元
          0.5万元;            0.5;         万元
          0（万元）;          0;           （万元）
          5件;                5;           件
          3 宗;               3;           宗
          1，448人次;         1448;        人次
          """)
  void keepsWhatStandsBesideANumber(String text, BigDecimal value, String remark) {
    assertThat(FigureReader.read(text)).isEqualTo(new Amount(value, text, remark));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "\\", "／", "—", "－", "-", "–", "——", "---", "──", "— —", "无", "\u00ad"})
  void readsASignForNone(String text) {
    assertThat(FigureReader.read(text)).isEqualTo(new Nil(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u3000\u3000", "\u200b", "\ufeff", "\t\r\n"})
  void readsNothingAsBlank(String text) {
    assertThat(FigureReader.read(text)).isEqualTo(new Blank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "若干",
        "约3",
        "3左右",
        "3余",
        "十二",
        "零",
        "〇",
        "一",
        "3-5",
        "3~5",
        "1/2",
        "N/A",
        "12?",
        "12*",
        "*",
        "5²",
        "①",
        "½",
        "5%",
        "５％",
        "1O",
        "l2",
        "1\ufffd",
        "5\ue000",
        "3万",
        "3万件",
        "2022年",
        "（5）",
        "1.属于国家秘密",
        ".",
        ",",
        "1'448",
        "0。5",
        "1\u202e2",
        "1e5",
        "0x1F",
        "٣",
        "22其他"
      })
  void takesWordsForNoFigure(String text) {
    assertThat(FigureReader.read(text)).isEqualTo(new Illegible(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000",
        "012",
        "00",
        "00.5",
        "0,5",
        "1,44",
        "1,4480",
        "12,34",
        "1,,448",
        ",448",
        "1.448,50",
        "1.2.3",
        ".5",
        "5.",
        "5,",
        "1 2",
        "3 3 1",
        "1 234",
        "277 6",
        "1,448 6",
        "12\n34",
        "277|6",
        "277｜6",
        "5 —",
        "— 5",
        "- 5",
        "—5",
        "5 / 5",
        "22（16）",
        "22(16",
        "22（其中修订16件",
        "3（万件）",
        "22（其中修订16件）16",
        "1234567890123",
        "1 05",
        "3. 25"
      })
  void doubtsWhatCanBeReadInTwoWays(String text) {
    assertThat(FigureReader.read(text))
        .isInstanceOfSatisfying(
            Doubtful.class,
            doubtful -> {
              assertThat(doubtful.text()).isEqualTo(text.replace('\n', ' '));
              assertThat(doubtful.why()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource({"3 3 1,331", "１ ２,12", "5 件,5"})
  void joinsSpacedDigitsOnlyInAnEnclosedCell(String text, BigDecimal value) {
    assertThat(FigureReader.readEnclosed(text))
        .isInstanceOfSatisfying(
            Amount.class, amount -> assertThat(amount.value()).isEqualByComparingTo(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 23", "3\n1", "0 0", "0 5"})
  void doubtsOtherSpacedDigitsInAnEnclosedCellToo(String text) {
    assertThat(FigureReader.readEnclosed(text)).isInstanceOf(Doubtful.class);
  }

  @Test
  void takesALongTextForProse() {
    assertThat(FigureReader.read("5（" + "其中".repeat(100) + "）")).isInstanceOf(Illegible.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0,true",
    "'1,448',true",
    "/,true",
    "5件,true",
    "000,true",
    "规章,false",
    "'',false",
    "规章000,false"
  })
  void tellsFiguresInRunningText(String token, boolean figure) {
    assertThat(FigureReader.looksLikeFigure(token)).isEqualTo(figure);
  }
}
