package gouji.report;

import gouji.form.Form;
import gouji.form.Label;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the title: the body, the year and the words of the form, in one of the orders in which they
 * are printed (青岚县水利局2022年…, 2022年度青岚县水利局…, 青岚县水利局…（2022年）), on one line or wrapped.
 */
final class TitleReader {
  private static final int LONGEST_LINE = 60;
  private static final double NO_YEAR = 4;

  /** Words of a sentence before or behind; with the body or the year missing, it is no title. */
  private static final double SENTENCE = 2;

  private static final Pattern OTHER_PAGE = Pattern.compile("(上|下)一?(篇|条|页).*|相关(链接|文章|阅读).*");
  private static final Pattern YEAR =
      Pattern.compile(
          "[（(\\[〔【]?(20\\d\\d|二[〇○零OＯo0][〇○零OＯo0一二三四五六七八九]{2})[）)\\]〕】]?年度?[）)\\]〕】]?");
  private static final String NUMERALS = "〇一二三四五六七八九";

  private TitleReader() {}

  /** What a title says; what it does not say is null. */
  record Title(@Nullable String organization, @Nullable Integer year, double flaw) {

    /** Whether it says whose report it is, or for which year, and is no part of a sentence. */
    boolean complete() {
      return flaw < NO_YEAR + SENTENCE;
    }

    /** The title with the year that stands alone on the line below it. */
    Title inYear(String below) {
      Matcher matcher = YEAR.matcher(below);
      return matcher.matches()
          ? new Title(organization, value(matcher.group(1)), flaw - NO_YEAR)
          : this;
    }
  }

  /**
   * The most complete title among the lines. Of equals, the last before the report begins: web
   * pages list others above it; where no heading tells the beginning, the first.
   */
  static Optional<Title> read(List<TextLine> lines, Form form) {
    List<String> words = words(form);
    int beginning = beginning(lines, form);
    Title best = null;
    for (int end = 0; end < lines.size(); end++) {
      Title title = endingAt(lines, end, words);
      double least = best == null ? Double.MAX_VALUE : best.flaw();
      if (title != null && (title.flaw() < least || (end < beginning && title.flaw() <= least))) {
        best = title;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The line of the first section's heading; 0 where there is none. */
  private static int beginning(List<TextLine> lines, Form form) {
    if (form.sections().isEmpty()) {
      return 0;
    }
    List<String> headings = FormLine.letters(form.sections().get(0).label());
    for (int i = 0; i < lines.size(); i++) {
      if (headings.contains(lines.get(i).letters())) {
        return i;
      }
    }
    return 0;
  }

  private static List<String> words(Form form) {
    return form.titleWords().stream()
        .flatMap(
            (Label label) -> Stream.concat(Stream.of(label.printed()), label.variants().stream()))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /**
   * The title whose last line is {@code end}; lines before it are joined while they belong to it.
   */
  private static @Nullable Title endingAt(List<TextLine> lines, int end, List<String> words) {
    String text = "";
    Title found = null;
    for (int start = end; start >= Math.max(0, end - 3); start--) {
      String line = compact(lines.get(start).text());
      if (line.length() > LONGEST_LINE || OTHER_PAGE.matcher(line).matches()) {
        break;
      }
      boolean wrapped = start < end && Wrap.of(lines.get(start), lines.get(start + 1));
      if (!wrapped && found != null && whole(found, line, lines)) {
        break;
      }
      text = line + text;
      Title title = parsed(text, words, lines.get(end));
      if (title != null && title.year() == null && end + 1 < lines.size()) {
        title = title.inYear(compact(lines.get(end + 1).text()));
      }
      if (title != null && (found == null || title.flaw() <= found.flaw() || wrapped)) {
        found = title;
      }
    }
    return found;
  }

  /** Whether a title says all, and its name does not go on from the line above. */
  private static boolean whole(Title title, String above, List<TextLine> lines) {
    String name = title.organization();
    return name != null && title.year() != null && !BodyName.goesOn(above, name, lines);
  }

  /** Whether it may hold some of the words, which most lines do not, whatever years they say. */
  private static boolean mayHold(String text, List<String> words) {
    for (String word : words) {
      int first = text.indexOf(word.charAt(0));
      if (first >= 0 && text.lastIndexOf(word.charAt(word.length() - 1)) >= first) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Title parsed(String text, List<String> words, TextLine last) {
    if (!mayHold(text, words)) {
      return null;
    }
    int lastLine = text.length() - compact(last.text()).length();
    List<MatchResult> years = years(text);
    StringBuilder undated = new StringBuilder(text);
    for (int i = years.size() - 1; i >= 0; i--) {
      undated.delete(years.get(i).start(), years.get(i).end());
    }
    for (String word : words) {
      int at = undated.indexOf(word);
      if (at >= 0) {
        int end = at + word.length();
        int printedEnd = end;
        for (MatchResult year : years) {
          printedEnd += year.start() < printedEnd ? year.end() - year.start() : 0;
        }
        return printedEnd <= lastLine
            ? null
            : title(
                undated.substring(0, at),
                undated.substring(end),
                words,
                years.isEmpty() ? null : (Integer) value(years.get(0).group(1)));
      }
    }
    return null;
  }

  /** Where the year stands, which some titles say twice; another year is no part of them. */
  private static List<MatchResult> years(String text) {
    List<MatchResult> all = YEAR.matcher(text).results().toList();
    return all.stream().filter(year -> value(year.group(1)) == value(all.get(0).group(1))).toList();
  }

  /** The title; null where another title stands before its words, as on pages that say it twice. */
  private static @Nullable Title title(
      String before, String behind, List<String> words, @Nullable Integer year) {
    String name = before.substring(startOfTitle(before));
    String organization = name.isEmpty() ? BodyName.inBrackets(behind) : BodyName.in(name);
    if (organization != null && words.stream().anyMatch(organization::contains)) {
      return null;
    }
    double flaw =
        (organization == null ? 4 : 0)
            + (year == null ? NO_YEAR : 0)
            + (behind.isEmpty() ? 0 : behind.length() <= 30 && !sentence(behind) ? 0.5 : SENTENCE)
            + (sentence(before) ? SENTENCE : 0);
    return new Title(organization, year, flaw);
  }

  /** Behind what leads up to a title: 附件：, 标题:, a path of a web site. */
  private static int startOfTitle(String before) {
    int start = 0;
    for (int i = 0; i < before.length(); i++) {
      if ("：:>»›→》《|/_-—,，。；;!！?？“”\"".indexOf(before.charAt(i)) >= 0) {
        start = i + 1;
      }
    }
    return start;
  }

  private static boolean sentence(String text) {
    return text.chars().anyMatch(c -> "，。；,;！？".indexOf(c) >= 0);
  }

  private static int value(String year) {
    if (Character.isDigit(year.charAt(0))) {
      return Integer.parseInt(year);
    }
    int value = 0;
    for (int i = 0; i < year.length(); i++) {
      value = value * 10 + Math.max(0, NUMERALS.indexOf(year.charAt(i)));
    }
    return value;
  }

  /** Without white space, full-width letters and digits made plain, brackets kept as they are. */
  static String compact(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uff10' && c <= '\uff19') {
        compact.append((char) (c - 0xfee0));
      } else if (c >= '\u2e80' && c <= '\u2fdf') {
        compact.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && c != '\u200b'
          && c != '\ufeff') {
        compact.append(c);
      }
    }
    return compact.toString();
  }
}
