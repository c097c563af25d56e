package gouji.made;

import gouji.made.Edition.Column;
import gouji.made.Edition.Row;
import gouji.made.Edition.Small;
import java.util.List;

/** What section two prints: 第二十条 with its items. */
final class SmallTables {
  private SmallTables() {}

  private static final List<Column> DECIDED = List.of(new Column("decided", "本年处理决定数量"));
  private static final List<Column> CHANGES =
      List.of(
          new Column("previous", "上一年项目数量"),
          new Column("change", "本年增/减"),
          new Column("decided", "处理决定数量"));

  static final List<Small> NEW =
      List.of(
          new Small(
              "documents",
              "第二十条第（一）项",
              List.of(new Row("rules", "规章"), new Row("normative_documents", "行政规范性文件")),
              List.of(
                  new Column("issued", "本年制发件数"),
                  new Column("repealed", "本年废止件数"),
                  new Column("in_force", "现行有效件数"))),
          new Small("decisions", "第二十条第（五）项", List.of(new Row("licences", "行政许可")), DECIDED),
          new Small(
              "decisions",
              "第二十条第（六）项",
              List.of(new Row("penalties", "行政处罚"), new Row("coercive_measures", "行政强制")),
              DECIDED),
          new Small(
              "fees",
              "第二十条第（八）项",
              List.of(new Row("administrative_fees", "行政事业性收费")),
              List.of(new Column("amount", "本年收费金额（单位：万元）"))));

  static final List<Small> OLD =
      List.of(
          new Small(
              "documents",
              "第二十条第（一）项",
              List.of(new Row("rules", "规章"), new Row("normative_documents", "规范性文件")),
              List.of(
                  new Column("made", "本年新制作数量"),
                  new Column("disclosed", "本年新公开数量"),
                  new Column("total_disclosed", "对外公开总数量"))),
          new Small(
              "decisions",
              "第二十条第（五）项",
              List.of(new Row("licences", "行政许可"), new Row("other_services", "其他对外管理服务事项")),
              CHANGES),
          new Small(
              "decisions",
              "第二十条第（六）项",
              List.of(new Row("penalties", "行政处罚"), new Row("coercive_measures", "行政强制")),
              CHANGES),
          new Small(
              "fees",
              "第二十条第（八）项",
              List.of(new Row("administrative_fees", "行政事业性收费")),
              List.of(new Column("previous", "上一年项目数量"), new Column("change", "本年增/减"))),
          new Small(
              "procurement",
              "第二十条第（九）项",
              List.of(new Row("central_procurement", "政府集中采购")),
              List.of(new Column("projects", "采购项目数量"), new Column("amount", "采购总金额（单位：万元）"))));
}
