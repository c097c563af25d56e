package gouji.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A part of a form's file: text, a list, or named parts. It knows its line, for the fault. */
final class Source {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
  private final String file;
  private final Node node;

  private Source(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** The whole of a file, composed but not constructed: every value stays the text it was. */
  static Source of(FormFile file) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    try {
      Node root = composer(file.text(), options).getSingleNode();
      if (root == null) {
        throw file.fault("文件是空的", "the file is empty");
      }
      return new Source(file.name(), root);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      throw new FormFault(file.name(), line(mark), "不是正确的 YAML", "no YAML: " + e.getProblem(), e);
    } catch (YAMLException e) {
      throw new FormFault(file.name(), 1, "不是正确的 YAML", "no YAML: " + e.getMessage(), e);
    }
  }

  /**
   * A composer that leaves all values the text they are. A whole {@code Yaml} would be ready to
   * construct and to write objects, too, which takes longer than reading the forms.
   */
  private static Composer composer(String text, LoaderOptions options) {
    Resolver asText =
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {}
        };
    return new Composer(new ParserImpl(new StreamReader(text), options), asText, options);
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }

  int line() {
    return line(node.getStartMark());
  }

  FormFault fault(String chinese, String english) {
    return new FormFault(file, line(), chinese, english);
  }

  FormFault repeated(int earlier) {
    return fault(
        "“" + text() + "”在第 " + earlier + " 行已经有了",
        "\"" + text() + "\" stands on line " + earlier + " already");
  }

  boolean hasFields() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The text of a single value; it is never blank. */
  String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw fault("这里应当是一段文字", "text is expected here");
  }

  /** The parts of a list; a list of one may be written as the one. */
  List<Source> items() {
    return node instanceof SequenceNode sequence
        ? sequence.getValue().stream().map(item -> new Source(file, item)).toList()
        : List.of(this);
  }

  /** A named part. */
  record Field(Source name, Source value) {}

  /** The named parts in the order of the file, no name twice. */
  List<Field> fields() {
    if (!(node instanceof MappingNode mapping)) {
      throw fault("这里应当是“名称: 值”", "name: value is expected here");
    }
    List<Field> fields = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Source name = new Source(file, tuple.getKeyNode());
      Integer earlier = lines.putIfAbsent(name.text(), name.line());
      if (earlier != null) {
        throw name.repeated(earlier);
      }
      fields.add(new Field(name, new Source(file, tuple.getValueNode())));
    }
    return fields;
  }

  /** The text, which must be a code: lower-case words, joined by points. */
  String code() {
    String code = text();
    if (!CODE.matcher(code).matches()) {
      throw fault(
          "代码“" + code + "”只能用小写字母、数字、下划线和点",
          "the code \"" + code + "\" may only have a-z, 0-9, _ and points");
    }
    return code;
  }

  /** What one of a few words stands for. */
  <T> T oneOf(Map<String, T> words) {
    T meaning = words.get(text());
    if (meaning == null) {
      String known = String.join(", ", words.keySet().stream().sorted().toList());
      throw fault(
          "“" + text() + "”应当是其中之一：" + known, "\"" + text() + "\" should be one of " + known);
    }
    return meaning;
  }

  /** What is printed, then the variants seen in practice, a bar between each. */
  Label label() {
    List<String> spellings = new ArrayList<>();
    for (String spelling : text().split("\\|", -1)) {
      if (spelling.isBlank() || spellings.contains(spelling.strip())) {
        throw fault("“|”之间的文字空缺或重复", "between bars, a text is missing or stands twice");
      }
      spellings.add(spelling.strip());
    }
    return new Label(spellings.get(0), List.copyOf(spellings.subList(1, spellings.size())));
  }
}
