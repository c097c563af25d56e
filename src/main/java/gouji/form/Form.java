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
  public record Edition(String table, Row row, List<String> replaces) {

    boolean replaces(FigureName name) {
      return name.table().equals(table) && replaces.contains(name.row());
    }

    /** The figure of this edition that stands where the form has {@code name}. */
    FigureName standIn(FigureName name) {
      return replaces(name) ? new FigureName(table, row.code(), name.column()) : name;
    }
  }

  /** The names of all figures, in printed order. */
  public List<FigureName> figures() {
    return tables.stream().flatMap(table -> table.figures().stream()).toList();
  }

  /** What is measured in the figure's column. */
  public Measure measure(FigureName name) {
    for (Table table : tables) {
      if (table.code().equals(name.table())) {
        for (Column column : table.columns()) {
          if (column.code().equals(name.column())) {
            return column.measure();
          }
        }
      }
    }
    throw new IllegalArgumentException("no such figure in " + id + ": " + name);
  }

  /**
   * Its tables, rows and columns and what is measured in them, and the rows of its editions, in one
   * text: what was read by a form of another structure says nothing by this one.
   */
  public String structure() {
    StringBuilder structure = new StringBuilder(id);
    for (FigureName name : figures()) {
      structure.append('\n').append(name).append(' ').append(measure(name));
    }
    for (Edition edition : editions) {
      structure.append('\n').append(edition.table).append('/').append(edition.row.code());
      structure.append(" for ").append(edition.replaces);
    }
    return structure.toString();
  }

  /** The form as the edition prints it; in its relations, too, the old row stands in. */
  public Form withEdition(Edition edition) {
    return new Form(
        id,
        title,
        years,
        titleWords,
        sections,
        tables.stream().map(table -> table.withEdition(edition)).toList(),
        relations.stream().map(relation -> relation.withEdition(edition)).toList(),
        editions.stream().filter(other -> !other.equals(edition)).toList());
  }
}
