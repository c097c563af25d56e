package gouji.report;

import gouji.form.Form;
import gouji.form.Label;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  private static final int LONGEST_BODY = 50;
  private static final double NO_YEAR = 4;

  /** Words of a sentence before or behind; with the body or the year missing, it is no title. */
  private static final double SENTENCE = 2;

  private static final Pattern OTHER_PAGE = Pattern.compile("(上|下)一?(篇|条|页).*|相关(链接|文章|阅读).*");
  private static final Pattern YEAR =
      Pattern.compile("[（(\\[]?(20\\d\\d|二[〇○零OＯo0][〇○零OＯo0一二三四五六七八九]{2})年度?[）)\\]]?");
  private static final Pattern BODY = Pattern.compile("[\\p{IsHan}（）()〔〕·、\\-A-Za-z0-9]+");
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

  /** The most complete title among the lines, the first of equals. */
  static Optional<Title> read(List<TextLine> lines, Form form) {
    List<String> words = words(form);
    Title best = null;
    for (int end = 0; end < lines.size(); end++) {
      Title title = endingAt(lines, end, words);
      if (title != null && (best == null || title.flaw() < best.flaw())) {
        best = title;
      }
    }
    return Optional.ofNullable(best);
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
      boolean complete = found != null && found.organization() != null && found.year() != null;
      if (complete && !wrapped) {
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

  private static @Nullable Title parsed(String text, List<String> words, TextLine last) {
    int lastLine = text.length() - compact(last.text()).length();
    Matcher year = YEAR.matcher(text);
    boolean dated = year.find();
    String undated = dated ? text.substring(0, year.start()) + text.substring(year.end()) : text;
    for (String word : words) {
      int at = undated.indexOf(word);
      if (at >= 0) {
        int end = at + word.length();
        int printedEnd = dated && year.start() < end ? end + year.end() - year.start() : end;
        return printedEnd <= lastLine
            ? null
            : title(
                undated.substring(0, at),
                undated.substring(end),
                dated ? (Integer) value(year.group(1)) : null);
      }
    }
    return null;
  }

  private static Title title(String before, String behind, @Nullable Integer year) {
    String organization = organization(before.substring(startOfTitle(before)));
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
      if ("：:>》《|,，。；;!！?？“”\"".indexOf(before.charAt(i)) >= 0) {
        start = i + 1;
      }
    }
    return start;
  }

  private static boolean sentence(String text) {
    return text.chars().anyMatch(c -> "，。；,;！？".indexOf(c) >= 0);
  }

  private static @Nullable String organization(String text) {
    String body = text;
    for (String tail : List.of("的", "关于", "编制", "发布", "公布")) {
      body = body.endsWith(tail) ? body.substring(0, body.length() - tail.length()) : body;
    }
    for (String head : List.of("关于", "附件", "【", "-")) {
      body = body.startsWith(head) ? body.substring(head.length()) : body;
    }
    boolean name =
        BODY.matcher(body).matches() && body.codePoints().anyMatch(Character::isIdeographic);
    return name && body.length() >= 2 && body.length() <= LONGEST_BODY ? body : null;
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
