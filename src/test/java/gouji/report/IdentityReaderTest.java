package gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Locus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          所列数据的统计期限自2023年1月1日起至12月31日止。           | 2023-01-01 | 2023-12-31
          统计期限为2023年1月1日—2023年12月31日                     | 2023-01-01 | 2023-12-31
          统计时间：2023年1月1日至2023年11月30日                    | 2023-01-01 | 2023-11-30
          2023年5月1日至5月7日开展宣传周，数据期限自2023年1月1日至12月31日。 | 2023-01-01 | 2023-12-31
          """)
  void readsTheTimeThatTheFiguresCover(String text, LocalDate from, LocalDate to) {
    assertThat(read(text).period()).isEqualTo(new Identity.Period(from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2023年5月1日至5月7日开展宣传周。", "统计期限自2023年2月30日至12月31日。", "统计期限自2023年12月31日至1月1日。"})
  void takesNoOtherTimeForIt(String text) {
    assertThat(read(text).period()).isNull();
  }

  @Test
  void readsThePublisherWhereTheTitleNamesNobody() {
    assertThat(read("发布机构：青岚县水利局　发布日期：2024-01-18").organization()).isEqualTo("青岚县水利局");
  }

  @ParameterizedTest
  @ValueSource(strings = {"发布机构：青岚县水利局发布日期：2024-01-18", "发布机构：办公室"})
  void takesNothingForAPublisherThatMayBeCutOrGrown(String text) {
    assertThat(read(text).organization()).isNull();
  }

  private static Identity read(String text) {
    TextLine line = new TextLine(text, Letters.of(text), new Locus.AtLine(1), false, 0);
    return IdentityReader.read(List.of(line), List.of(), Extract.form()).identity();
  }
}
