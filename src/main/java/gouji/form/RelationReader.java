package gouji.form;

import gouji.form.Equation.Summand;
import gouji.form.Relation.Instance;
import gouji.form.Relation.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the relations of a form: for each rule, equations and what they go through. */
final class RelationReader {
  private static final String EACH_ROW = "each row of ";
  private static final String EACH_COLUMN = "each column of ";
  private static final String FIGURES = "figures";

  private final List<Table> tables;

  RelationReader(List<Table> tables) {
    this.tables = tables;
  }

  List<Relation> read(Source source) {
    List<Relation> relations = new ArrayList<>();
    for (Source.Field rule : source.fields()) {
      String name = ruleName(rule.name());
      for (Source.Field scope : rule.value().fields()) {
        for (Source equation : scope.value().items()) {
          relations.add(relation(name, scope.name(), equation));
        }
      }
    }
    return List.copyOf(relations);
  }

  private static String ruleName(Source name) {
    String rule = name.text();
    if (!rule.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
      throw name.fault(
          "规则名“" + rule + "”只能用小写字母、数字、点和连字符",
          "the rule name \"" + rule + "\" may only have a-z, 0-9, points and hyphens");
    }
    return rule;
  }

  private Relation relation(String rule, Source scope, Source source) {
    String words = scope.text();
    if (words.startsWith(EACH_ROW)) {
      Table table = table(words.substring(EACH_ROW.length()), scope);
      Equation equation = Equation.of(source, Codes.columnsOf(table));
      Stream<Instance> instances =
          table.rows().stream()
              .map(Row::code)
              .map(row -> instance(equation, column -> table.figure(row, column)));
      return new Relation(rule, table.code(), equation.text(), instances.toList());
    }
    if (words.startsWith(EACH_COLUMN)) {
      Table table = table(words.substring(EACH_COLUMN.length()), scope);
      Equation equation = Equation.of(source, Codes.rowsOf(table));
      Stream<Instance> instances =
          table.columns().stream()
              .map(Column::code)
              .map(column -> instance(equation, row -> table.figure(row, column)));
      return new Relation(rule, table.code(), equation.text(), instances.toList());
    }
    if (words.equals(FIGURES)) {
      Equation equation = Equation.of(source, Codes.figuresOf(tables));
      return new Relation(
          rule, "", equation.text(), List.of(instance(equation, FigureName::parse)));
    }
    throw scope.fault(
        "“" + words + "”应当是 each row of 表、each column of 表 或 figures",
        "\"" + words + "\" should be each row of TABLE, each column of TABLE, or figures");
  }

  private Table table(String code, Source source) {
    return Table.named(code.strip(), tables, source);
  }

  private static Instance instance(Equation equation, Function<String, FigureName> figures) {
    return new Instance(terms(equation.left(), figures), terms(equation.right(), figures));
  }

  private static List<Term> terms(List<Summand> summands, Function<String, FigureName> figures) {
    return summands.stream()
        .map(summand -> new Term(summand.sign(), figures.apply(summand.code())))
        .toList();
  }
}
