package gouji.check;

import gouji.report.Report;
import gouji.report.Section;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the overview speaks of disclosure on request: its part （二）依申请公开, or, where no such part can
 * be told, all of it, and then {@code headed} is false: a mere 申请 may be one for a licence.
 */
record RequestsText(String plain, boolean headed) {
  private static final Pattern HEADING =
      Pattern.compile("(?<!第)\\([一二三四五六七八九十]{1,2}\\)[^。,;:()]{0,16}?(?:依申请|申请公开|公开申请)");
  private static final Pattern NEXT = Pattern.compile("(?<!第)\\([一二三四五六七八九十]{1,2}\\)");

  static RequestsText of(Report report) {
    String plain = Sentence.plain(sections(report, "overview"));
    StringBuilder parts = new StringBuilder();
    Matcher heading = HEADING.matcher(plain);
    Matcher next = NEXT.matcher(plain);
    while (heading.find()) {
      int end = next.find(heading.end()) ? next.start() : plain.length();
      parts.append(plain, heading.start(), end).append('。');
    }
    return parts.isEmpty()
        ? new RequestsText(plain, false)
        : new RequestsText(parts.toString(), true);
  }

  /** The text of the sections with this code, which is one as a rule. */
  static String sections(Report report, String code) {
    return report.sections().stream()
        .filter(section -> section.code().equals(code))
        .map(Section::text)
        .collect(Collectors.joining("\n"));
  }
}
