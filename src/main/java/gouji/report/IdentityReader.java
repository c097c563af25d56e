package gouji.report;

import gouji.form.Form;
import gouji.report.Identity.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whose report it is and for which year, from the title and from what the text says. */
final class IdentityReader {
  private static final Pattern PERIOD =
      Pattern.compile(
          "(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日起?[，,]?(?:至|到|[-—–－~～])+(?:(20\\d\\d)年)?(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern COVERED = Pattern.compile("期限|统计|数据");
  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "(?:发布机构|公开主体|发文机关|信息来源|单位名称|填报单位)[\\s\u3000\u00a0]*[:：]?[\\s\u3000\u00a0]*([\\p{IsHan}（）()]{4,40}+)(?![:：])");

  private IdentityReader() {}

  /** The identity, and whether a title stands there, not only its words in a sentence. */
  record Reading(Identity identity, boolean titled) {}

  static Reading read(List<TextLine> text, List<TextLine> cells, Form form) {
    Optional<TitleReader.Title> title =
        TitleReader.read(text, form).or(() -> TitleReader.read(cells, form));
    StringBuilder all = new StringBuilder();
    text.forEach(line -> all.append(TitleReader.compact(line.text())));
    Period period = period(all);
    String organization = title.map(TitleReader.Title::organization).orElse(null);
    if (organization == null) {
      organization = publisher(text, cells);
    }
    Integer year = title.map(TitleReader.Title::year).orElse(null);
    Integer textYear = period == null ? otherYear(all, year) : (Integer) period.from().getYear();
    return new Reading(
        new Identity(organization, year, textYear, period),
        title.filter(TitleReader.Title::complete).isPresent());
  }

  /** The time that the text says the figures cover, or a whole year; other times are of events. */
  private static @Nullable Period period(CharSequence text) {
    Matcher matcher = PERIOD.matcher(text);
    while (matcher.find()) {
      int year = Integer.parseInt(matcher.group(1));
      LocalDate from = date(year, matcher, 2);
      LocalDate to =
          date(matcher.group(4) == null ? year : Integer.parseInt(matcher.group(4)), matcher, 5);
      if (from != null && to != null && !to.isBefore(from)) {
        CharSequence before = text.subSequence(Math.max(0, matcher.start() - 20), matcher.start());
        boolean wholeYear = from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
        if (wholeYear || COVERED.matcher(before).find()) {
          return new Period(from, to);
        }
      }
    }
    return null;
  }

  /** The date, or null for one that no calendar has (2月30日). */
  private static @Nullable LocalDate date(int year, Matcher matcher, int group) {
    int month = Integer.parseInt(matcher.group(group));
    int day = Integer.parseInt(matcher.group(group + 1));
    boolean exists =
        1 <= month && month <= 12 && 1 <= day && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? LocalDate.of(year, month, day) : null;
  }

  /** The year that the text speaks of most, if it never speaks of the title's. */
  private static @Nullable Integer otherYear(CharSequence text, @Nullable Integer titleYear) {
    Map<Integer, Integer> count = new HashMap<>();
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      count.merge(Integer.valueOf(matcher.group(1)), 1, Integer::sum);
    }
    if (titleYear == null || count.getOrDefault(titleYear, 0) > 1) {
      return titleYear;
    }
    return count.entrySet().stream()
        .filter(entry -> entry.getValue() >= 2)
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(titleYear);
  }

  /** The body named as publisher, as web pages do above the text. */
  private static @Nullable String publisher(List<TextLine> text, List<TextLine> cells) {
    for (TextLine line : text) {
      Matcher matcher = PUBLISHER.matcher(line.text());
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    for (int i = 0; i < cells.size(); i++) {
      String cell = TitleReader.compact(cells.get(i).text());
      String both =
          i + 1 < cells.size() ? cell + TitleReader.compact(cells.get(i + 1).text()) : cell;
      Matcher matcher = PUBLISHER.matcher(both);
      if (matcher.lookingAt()) {
        return matcher.group(1);
      }
    }
    return null;
  }
}
