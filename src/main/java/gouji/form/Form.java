package gouji.form;

import java.util.List;

/**
 * A statutory form, or an edition of one: what it prints, which relations its figures must satisfy,
 * and the years it serves. {@code titleWords} are the words that make the report's title beside the
 * name of the body and the year (政府信息公开工作年度报告).
 */
public record Form(
    String id,
    String title,
    Years years,
    List<Label> titleWords,
    List<SectionTitle> sections,
    List<Table> tables,
    List<Relation> relations,
    List<Edition> editions) {

  /**
   * Rows of an older form that bodies keep using in this one: {@code row} stands in place of {@code
   * replaces}. A report that has it is read, with the warning {@code form.outdated-row}.
   */
  public record Edition(String table, Row row, List<String> replaces) {}

  /** What is measured in the figure's column. */
  public Measure measure(FigureName name) {
    return tables.stream()
        .filter(table -> table.code().equals(name.table()))
        .flatMap(table -> table.columns().stream())
        .filter(column -> column.code().equals(name.column()))
        .map(Column::measure)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such figure in " + id + ": " + name));
  }
}
