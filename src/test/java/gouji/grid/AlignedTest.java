package gouji.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AlignedTest {

  @Test
  @DisplayName("headings and full rows tell under which column a lonely figure stands")
  void blankZeros() {
    assertThat(
            shown(
                """
                三、收到和处理政府信息公开申请情况
                                              申请人情况
                                              法人或其他组织
                （勾稽关系）       自然人                           总计
                                         商业企业  科研机构   其他

                  一、本年新收       14      5                  9     28
                  二、上年结转       1                                1
                三、本  1.予以公开                   1                1
                年度    2.不予                                2       2
                结果      公开
                四、行政复议、行政诉讼情况说明
                """))
        .isEqualTo(
            """
            三、收到和处理政府信息公开申请情况
            ALIGNED
            |  |  |  |  | 申请人情况 |  |  |
            |  |  |  |  | 法人或其他组织 |  |  |
            | （勾稽关系） |  | 自然人 |  |  |  | 总计 |
            |  |  |  | 商业企业 | 科研机构 | 其他 |  |
            | 一、本年新收 | < | 14 | 5 |  | 9 | 28 |
            | 二、上年结转 | < | 1 |  |  |  | 1 |
            | 三、本 | 1.予以公开 |  |  | 1 |  | 1 |
            | 年度 | 2.不予 |  |  |  | 2 | 2 |
            | 结果 | 公开 |  |  |  |  |  |
            四、行政复议、行政诉讼情况说明""");
  }

  @Test
  @DisplayName("where other headings begin, another table begins; one may have no figure at all")
  void stackedTables() {
    assertThat(
            shown(
                """
                二、主动公开政府信息情况，见下列各表，所列均为本年度的数据。
                             第二十条第（一）项
                 信息内容    本年制发  本年废止  现行有效
                   规章                   13
                规范性文件                35        8
                             第二十条第（五）项
                 信息内容          本年处理决定数量
                 行政许可              156
                             第二十条第（八）项
                 信息内容            本年收费金额
                行政性收费
                三、收到和处理政府信息公开申请情况
                """))
        .isEqualTo(
            """
            二、主动公开政府信息情况，见下列各表，所列均为本年度的数据。
            ALIGNED
            |  | 第二十条第（一）项 | < |  |
            | 信息内容 | 本年制发 | 本年废止 | 现行有效 |
            | 规章 |  | 13 |  |
            | 规范性文件 |  | 35 | 8 |
            ALIGNED
            |  | 第二十条第（五）项 |
            | 信息内容 | 本年处理决定数量 |
            | 行政许可 | 156 |
            ALIGNED
            |  | 第二十条第（八）项 |
            | 信息内容 | 本年收费金额 |
            | 行政性收费 |  |
            三、收到和处理政府信息公开申请情况""");
  }

  @Test
  @DisplayName("a table goes on over the page, with or without its headings repeated")
  void overPages() {
    String first =
        """
          项目    自然人  企业  总计
        1.新收       3     1      4
        2.结转政府
        """;
    String again =
        """
          项目    自然人  企业  总计
          信息             2      2
        3.其他       7            7
        """;
    String further =
        """
        4.合计      10     3     13
        """;
    assertThat(Shown.of(Tables.find(Drawing.document(first, again, further))))
        .isEqualTo(
            """
            ALIGNED
            | 项目 | 自然人 | 企业 | 总计 |
            | 1.新收 | 3 | 1 | 4 |
            | 2.结转政府 |  |  |  |
            ~ 项目 | 自然人 | 企业 | 总计 |
            | 信息 |  | 2 | 2 |
            | 3.其他 | 7 |  | 7 |
            ~ 4.合计 | 10 | 3 | 13 |""");
  }

  @Test
  @DisplayName("figures in running text make no table")
  void runningText() {
    String text =
        """
        全年共收到申请 538 件，其中网络申请 12 件。
        2022年，通过网站公开信息 31 条
            联系电话：0379-1234567
        """;
    assertThat(shown(text)).doesNotContain("ALIGNED");
  }

  private static String shown(String page) {
    return Shown.of(Tables.find(Drawing.document(page)));
  }
}
