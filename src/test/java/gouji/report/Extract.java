package gouji.report;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.Locus;
import gouji.form.Form;
import gouji.form.Label;
import gouji.form.Row;
import gouji.form.Shelf;
import gouji.form.Table;
import gouji.grid.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A report on the form of 2021 as a text extractor leaves it, each figure another number. */
final class Extract {
  static final List<Form> FORMS = Shelf.standard().forms();

  private Extract() {}

  static Form form() {
    return FORMS.stream()
        .filter(form -> form.id().equals("gongkai-2021"))
        .findFirst()
        .orElseThrow();
  }

  /** The number that {@link #text} prints for the figure at a place of the form. */
  static int number(int place) {
    return 100 + place;
  }

  static String text() {
    List<String> lines = new ArrayList<>();
    lines.add("青岚县水利局2023年政府信息公开工作年度报告");
    lines.add("一、总体情况");
    lines.add("2023年，我局收到申请5件。");
    int place = 0;
    for (Table table : form().tables()) {
      table.headings().forEach(heading -> lines.add(heading.printed()));
      String header =
          table.columns().stream().map(c -> c.label().printed()).collect(Collectors.joining(" "));
      if (table.layout() == Table.Layout.SIDE_BY_SIDE) {
        lines.add((header + " ").repeat(table.rows().size()).strip());
        lines.add(numbers(place, table.figures().size()));
        place += table.figures().size();
      } else {
        lines.add(header);
        List<Label> group = List.of();
        for (Row row : table.rows()) {
          if (!row.groups().equals(group)) {
            row.groups().forEach(g -> lines.add(g.printed()));
            group = row.groups();
          }
          lines.add(row.label().printed() + " " + numbers(place, table.columns().size()));
          place += table.columns().size();
        }
      }
    }
    lines.add("五、存在的主要问题及改进情况");
    lines.add("公开形式不够丰富。");
    return String.join("\n", lines);
  }

  private static String numbers(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(place -> String.valueOf(number(place)))
        .collect(Collectors.joining(" "));
  }

  static Optional<Report> read(String text) {
    List<Block> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.add(new Block.Paragraph(line, new Locus.AtLine(lines.size() + 1)));
    }
    Document document = new Document.Flowing(Document.Kind.TEXT, lines);
    return new Recogniser(FORMS).recognise(Tables.find(document));
  }
}
