package gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How clerks write how many requests came in 2023, and what only looks like it. */
class StatedRequestsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023年，共收到政府信息公开申请99件，均依法按期答复。                  | 99
          2023年，我局收到请求公开的政府信息公开申请0项。                      | 0
          本单位共接收、受理依申请公开信息申请62件，依法依规回复办结62件，其中当面申请2件。 | 62
          ２０２３年，共收到政府信息公开申请１，２３４件                       | 1234
          共 收 到 政府信息公开申请 1 2 件。                               | 12
          全年新收政府信息公开申请十二宗，上年结转两宗。                        | 12
          收到政府信息公开申请一件，已办理完毕。                              | 1
          共收到12件信息依申请公开，其中10件已答复，2件结转下年度继续办理。          | 12
          全镇共收到依申请公开0件，公开0件，不予公开0件。                       | 0
          全区共收到依申请公开件30件，上年度结转办理件1件，共办结24件。            | 30
          收到政府信息依申请公开办理事项5件，已在规定时间内办结。                 | 5
          较2022年增长20%，共受理政府信息公开申请50件。                       | 50
          2022年收到申请8件；2023年收到申请5件，比上年减少3件。                 | 5
          去年收到申请8件，今年共收到申请5件。                               | 5
          我局未收到政府信息公开申请。                                     | 0
          全年未收到依申请公开来信，无意见投诉情况。                           | 0
          未收到公民、法人或者其他组织提出的政府信息公开申请。                    | 0
          未收到公众申请要求公开其他方面政府信息。                            | 0
          2023年无依申请公开事项。                                        | 0
          2023年政府信息公开申请量为0。                                   | 0
          依申请公开情况：无。                                             | 0
          未收到行政许可申请；未收到信息公开申请。                              | 0
          本年度没有依申请公开的情况。                                     | 0
          政府信息公开申请共5件，全部办结。                                 | 5
          通过网络、信函等渠道共收到申请7件。                               | 7
          全年共收到群众网上申请105件，快递17件，合计122件，上年结转11件。        | 122
          收到网络申请3件、信函申请2件。                                   | 5
          2023年共收到5件，均已按期答复。                                  | 5
          """)
  void states(String text, String number) {
    assertThat(numbers("（二）依申请公开\n" + text)).isEqualTo(List.of(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022年共收到政府信息公开申请99件。
          自2019年以来累计收到政府信息公开申请99件。
          上半年收到政府信息公开申请3件。
          收到申请300余件。
          收到申请近百件，约300件。
          收到申请1.2万件。
          答复政府信息公开申请5件，予以公开3件。
          收到申请后一次性告知补正。
          对收到的申请做到一件一档。
          收到行政许可申请500件。
          受理行政复议申请3件。
          比上年多收到申请5件。
          收到的申请中5件予以公开。
          未收到因政府信息公开申请引发的行政复议。
          无逾期答复依申请公开的情况。
          未发生政府信息公开的收费及减免情况。
          无正当理由大量反复申请的，不予处理。
          无法提供的依申请公开事项5件。
          未收到当面申请。
          收到网络申请3件。
          收到网民留言248条，办结230条。
          其中区住建局收到申请30件。
          """)
  void statesNothing(String text) {
    assertThat(numbers("（二）依申请公开\n" + text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          收到政府信息公开申请5件。                    | 5
          全年未接到信息公开申请。                      | 0
          收到申请5件。                             | ''
          未收到行政许可申请。                         | ''
          受理不动产登记申请3000件，公开办事指南。          | ''
          """)
  void withoutAHeadingARequestMustSayWhatFor(String text, String number) {
    assertThat(numbers("2023年，本局扎实推进各项工作。" + text))
        .isEqualTo(number.isEmpty() ? List.of() : List.of(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（二）依申请公开\n共收到申请5件。\n（三）平台建设\n收到申请9件。",
        "一、主动公开情况\n收到申请9件。\n二、依申请公开情况\n共收到申请5件。\n三、监督保障\n收到申请9件。",
        "1.主动公开。公开信息32条。\n2.依申请公开。共收到申请5件。\n3.平台建设。收到申请9件。",
        "一是主动公开，收到申请9件。二是规范依申请公开。共收到申请5件。三是平台建设。收到申请9件。",
        "（一）主动公开\n收到行政许可申请9件。\n（二）依申请公开\n按第二十条第（一）项办理，共收到申请5件。",
      })
  void thePartOnDisclosureOnRequestIsKnownByItsHeading(String overview) {
    assertThat(numbers(overview)).containsExactly("5");
  }

  @Test
  void aTextMadeToBeSearchedForeverIsNot() {
    String hostile = "收到申请" + "数量总数量".repeat(20_000) + "。";

    assertThat(numbers("（二）依申请公开\n" + hostile + "收到申请5件。")).containsExactly("5");
  }

  private static List<String> numbers(String overview) {
    Narrative narrative = Narrative.of(Specimen.report().says("overview", overview).read());
    return StatedRequests.received(narrative).stream()
        .map(stated -> stated.number().toString())
        .distinct()
        .toList();
  }
}
