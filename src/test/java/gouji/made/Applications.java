package gouji.made;

import gouji.made.Edition.Row;
import java.util.ArrayList;
import java.util.List;

/** What section three prints: the rows of the table of applications. */
final class Applications {
  private Applications() {}

  private static final String RESULTS = "三、本年度办理结果";
  private static final String REFUSED = "（三）不予公开";
  private static final String UNAVAILABLE = "（四）无法提供";
  private static final String NOT_PROCESSED = "（五）不予处理";
  private static final String OTHER = "（六）其他处理";

  private static final Row OVERDUE_CORRECTION =
      new Row("other.correction_overdue", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", RESULTS, OTHER);
  private static final Row OVERDUE_FEE =
      new Row("other.fee_overdue", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", RESULTS, OTHER);
  private static final Row OTHER_OTHER = new Row("other.other", "3.其他", RESULTS, OTHER);
  private static final Row ROW_SIX = new Row("other.other", OTHER, RESULTS);

  static final List<Row> NEW = rows(List.of(OVERDUE_CORRECTION, OVERDUE_FEE, OTHER_OTHER));
  static final List<Row> WITH_ONE_ROW_SIX = rows(List.of(ROW_SIX));

  private static List<Row> rows(List<Row> six) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("received", "一、本年新收政府信息公开申请数量"));
    rows.add(new Row("carried_in", "二、上年结转政府信息公开申请数量"));
    rows.add(new Row("granted", "（一）予以公开", RESULTS));
    rows.add(new Row("partly_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", RESULTS));
    rows.add(new Row("refused.state_secret", "1.属于国家秘密", RESULTS, REFUSED));
    rows.add(new Row("refused.prohibited_by_law", "2.其他法律行政法规禁止公开", RESULTS, REFUSED));
    rows.add(new Row("refused.security_and_stability", "3.危及“三安全一稳定”", RESULTS, REFUSED));
    rows.add(new Row("refused.third_party_rights", "4.保护第三方合法权益", RESULTS, REFUSED));
    rows.add(new Row("refused.internal_affairs", "5.属于三类内部事务信息", RESULTS, REFUSED));
    rows.add(new Row("refused.process_information", "6.属于四类过程性信息", RESULTS, REFUSED));
    rows.add(new Row("refused.enforcement_file", "7.属于行政执法案卷", RESULTS, REFUSED));
    rows.add(new Row("refused.administrative_query", "8.属于行政查询事项", RESULTS, REFUSED));
    rows.add(new Row("unavailable.not_held", "1.本机关不掌握相关政府信息", RESULTS, UNAVAILABLE));
    rows.add(new Row("unavailable.needs_creation", "2.没有现成信息需要另行制作", RESULTS, UNAVAILABLE));
    rows.add(new Row("unavailable.still_unclear", "3.补正后申请内容仍不明确", RESULTS, UNAVAILABLE));
    rows.add(new Row("not_processed.complaint", "1.信访举报投诉类申请", RESULTS, NOT_PROCESSED));
    rows.add(new Row("not_processed.repeated", "2.重复申请", RESULTS, NOT_PROCESSED));
    rows.add(new Row("not_processed.publication", "3.要求提供公开出版物", RESULTS, NOT_PROCESSED));
    rows.add(new Row("not_processed.excessive", "4.无正当理由大量反复申请", RESULTS, NOT_PROCESSED));
    rows.add(
        new Row("not_processed.reconfirmation", "5.要求行政机关确认或重新出具已获取信息", RESULTS, NOT_PROCESSED));
    rows.addAll(six);
    rows.add(new Row("total", "（七）总计", RESULTS));
    rows.add(new Row("carried_out", "四、结转下年度继续办理"));
    return List.copyOf(rows);
  }
}
