package gouji.desk;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A list of bodies as people paste it: one on each line, or the first column of a table. What is
 * compared with the names in reports is the name without the blanks around it, and nothing else.
 */
final class BodyList {
  static final int MOST = 20_000;
  static final int LONGEST = 200;

  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern AFTER_FIRST = Pattern.compile("[,，;；\\t].*");

  /** What such a column is called; no body is. */
  private static final List<String> HEADINGS =
      List.of("单位", "单位名称", "机关", "机关名称", "名称", "organization", "name");

  private BodyList() {}

  static List<String> read(String text) {
    return BREAK
        .splitAsStream(text)
        .map(line -> AFTER_FIRST.matcher(line).replaceFirst(""))
        .map(name -> name.replace("\"", "").replace("\uFEFF", "").strip())
        .filter(name -> !name.isEmpty() && !HEADINGS.contains(name))
        .distinct()
        .toList();
  }
}
