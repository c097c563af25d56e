package gouji.check;

import gouji.report.Report;
import gouji.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a report, cut up once for all that look through it: what stands under a
 * heading on disclosure on request, the whole overview, the sections on litigation and on other
 * matters; and the year that the report is for.
 */
record Narrative(
    Passage requests, Passage overview, Passage litigation, Passage other, @Nullable Integer year) {
  private static final String NUMERAL = "[一二三四五六七八九十]{1,2}";

  /** How the parts of the overview are numbered: the numerals of the form itself start again. */
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("(?<!第)\\(" + NUMERAL + "\\)"),
          Pattern.compile("(?<=¶)" + NUMERAL + "、"),
          Pattern.compile("(?<=¶)\\(?\\d{1,2}[.、)](?!\\d)"),
          Pattern.compile(NUMERAL + "是"));

  private static final Pattern HEADING = Pattern.compile("[^。,;:()¶]{0,16}?(?:依申请|申请公开|公开申请)");

  static Narrative of(Report report) {
    String overview = paragraphs(report, "overview");
    List<Sentence> requests = new ArrayList<>();
    for (Pattern mark : MARKS) {
      requests.addAll(underHeadings(overview, mark));
    }
    return new Narrative(
        new Passage(List.copyOf(requests), true),
        new Passage(Sentence.of(joined(overview)), false),
        new Passage(Sentence.of(joined(paragraphs(report, "litigation"))), true),
        new Passage(Sentence.of(joined(paragraphs(report, "other"))), false),
        report.identity().year());
  }

  /** The text of a section, a mark before each paragraph. */
  private static String paragraphs(Report report, String section) {
    return report.sections().stream()
        .filter(candidate -> candidate.code().equals(section))
        .map(Section::text)
        .flatMap(String::lines)
        .map(Sentence::plain)
        .collect(Collectors.joining("¶", "¶", ""));
  }

  /** Without the marks, as a sentence may have been broken where a line or a page ended. */
  private static String joined(String paragraphs) {
    return paragraphs.replace("¶", "");
  }

  private static List<Sentence> underHeadings(String text, Pattern mark) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher heading = HEADING.matcher(text);
    int[] starts = mark.matcher(text).results().mapToInt(MatchResult::end).toArray();
    for (int k = 0; k < starts.length; k++) {
      if (heading.region(starts[k], text.length()).lookingAt()) {
        int end = k + 1 < starts.length ? starts[k + 1] : text.length();
        sentences.addAll(Sentence.of(joined(text.substring(starts[k], end))));
      }
    }
    return sentences;
  }
}
