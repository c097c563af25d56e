package gouji.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The rows or columns of a table as its file nests them: codes, some under labels of groups. */
final class Nest {

  /** A code, what the file says of it, and the labels it is nested under. */
  record Leaf(Source code, Source value, List<Label> groups) {}

  private final Predicate<Source> isGroup;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private Nest(Predicate<Source> isGroup) {
    this.isGroup = isGroup;
  }

  /** The leaves in printed order, no code twice; there is at least one. */
  static List<Leaf> leaves(Source source, Predicate<Source> isGroup) {
    Nest nest = new Nest(isGroup);
    nest.walk(source, List.of());
    return List.copyOf(nest.leaves);
  }

  private void walk(Source source, List<Label> groups) {
    List<Source.Field> fields = source.fields();
    if (fields.isEmpty()) {
      throw source.fault("这里一行一列也没有", "there is no row or column here");
    }
    for (Source.Field field : fields) {
      if (isGroup.test(field.value())) {
        List<Label> inner = new ArrayList<>(groups);
        inner.add(field.name().label());
        walk(field.value(), List.copyOf(inner));
      } else {
        add(new Leaf(field.name(), field.value(), groups));
      }
    }
  }

  private void add(Leaf leaf) {
    String code = leaf.code().code();
    Integer earlier = lines.putIfAbsent(code, leaf.code().line());
    if (earlier != null) {
      throw leaf.code().repeated(earlier);
    }
    leaves.add(leaf);
  }
}
