package gouji.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * A heading of a printed table, which may stand over several of its columns or beside several of
 * its rows.
 *
 * @param start the first of them
 * @param run how many they are
 * @param depth over how many levels of headings it reaches itself
 */
record Span(String text, int start, int run, int depth) {

  /**
   * The headings of lines, level by level.
   *
   * @param paths for each line the groups that it stands in, from the outermost, and its own label
   */
  static List<List<Span>> of(List<List<String>> paths) {
    int levels = paths.stream().mapToInt(List::size).max().orElse(0);
    List<List<Span>> all = new ArrayList<>();
    for (int level = 0; level < levels; level++) {
      all.add(level(paths, level, levels));
    }
    return all;
  }

  private static List<Span> level(List<List<String>> paths, int level, int levels) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    while (at < paths.size()) {
      List<String> path = paths.get(at);
      int end = at + 1;
      if (level < path.size()) {
        boolean own = level == path.size() - 1;
        while (!own && end < paths.size() && together(path, paths.get(end), level)) {
          end++;
        }
        spans.add(new Span(path.get(level), at, end - at, own ? levels - level : 1));
      }
      at = end;
    }
    return spans;
  }

  private static boolean together(List<String> one, List<String> other, int level) {
    return other.size() > level + 1
        && one.subList(0, level + 1).equals(other.subList(0, level + 1));
  }
}
