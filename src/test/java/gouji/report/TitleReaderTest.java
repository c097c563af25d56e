package gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Locus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          青岚县水利局2023年政府信息公开工作年度报告                | 青岚县水利局 | 2023
          2023年青岚县水利局政府信息公开工作年度报告                | 青岚县水利局 | 2023
          2023年度青岚县水利局政府信息公开年度报告                  | 青岚县水利局 | 2023
          青岚县水利局政府信息公开工作年度报告（2023年）            | 青岚县水利局 | 2023
          青岚县水利局政府信息公开工作2023年度报告                  | 青岚县水利局 | 2023
          青岚县水利局 / 2023年政府信息公开工作年度报告             | 青岚县水利局 | 2023
          青岚县水利局2023年政府信 / 息公开工作年度报告             | 青岚县水利局 | 2023
          青岚县水利局政府信息公开工作年度报告 / （2023年度）       | 青岚县水利局 | 2023
          青岚县水利局 ２ ０ ２ ３ 年 政府信息公开工作年度报告      | 青岚县水利局 | 2023
          青岚县水利局二〇二三年政府信息公开工作年度报告            | 青岚县水利局 | 2023
          青岚县水利局关于2023年度政府信息公开工作年度报告          | 青岚县水利局 | 2023
          首页 > 年报 / 附件：青岚县水利局2023年政府信息公开工作年度报告 | 青岚县水利局 | 2023
          上一篇：白浦市水利局2020年政府信息公开工作年度报告 / 青岚县水利局2023年政府信息公开工作年度报告 | 青岚县水利局 | 2023
          """)
  void tellsTheBodyAndTheYear(String lines, String organization, int year) {
    List<TextLine> text = new ArrayList<>();
    for (String line : lines.split(" / ")) {
      Locus locus = new Locus.AtLine(2 * text.size() + 1);
      text.add(new TextLine(line, Letters.of(line), locus, false, text.size()));
    }

    assertThat(TitleReader.read(text, Extract.form()))
        .hasValueSatisfying(
            title -> {
              assertThat(title.organization()).isEqualTo(organization);
              assertThat(title.year()).isEqualTo(year);
            });
  }
}
