package gouji.check;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a report's running text, in half-width characters and without white space, as
 * extractors put that anywhere (收 到 5 件). The titles of laws are left out: they are full of the
 * words that are looked for.
 */
record Sentence(String text) {
  /** No statement is so long; a text that is all one sentence must not cost its square. */
  private static final int FAR_BACK = 500;

  private static final Pattern LAW = Pattern.compile("《[^》]{0,60}》");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final Pattern END = Pattern.compile("[。!?]");

  private static final Pattern YEAR =
      Pattern.compile("(?<![较比与同于至\\d])(?:(20\\d\\d)年|(去年|上一?年(?!度?结转))|今年|本年)");
  private static final Pattern PART = Pattern.compile("其中|上半年|下半年|季度|\\d月份|分别|平均|以往|历年|十[三四]五");

  /** The text as sentences look at it, not yet cut into any. */
  static String plain(String text) {
    String close = withoutSpace(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return THOUSANDS.matcher(LAW.matcher(close).replaceAll("")).replaceAll("");
  }

  /** White space of any kind, and characters that print nothing. */
  private static String withoutSpace(String text) {
    StringBuilder close = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean prints = Character.getType(c) != Character.FORMAT && !Character.isISOControl(c);
      if (prints && !Character.isSpaceChar(c)) {
        close.append(c);
      }
    }
    return close.toString();
  }

  /** The sentences of a {@link #plain} text. */
  static List<Sentence> of(String plain) {
    return Arrays.stream(END.split(plain)).filter(s -> !s.isEmpty()).map(Sentence::new).toList();
  }

  /** Whether what is said at a position is said of this year: others have their own report. */
  boolean isOf(@Nullable Integer year, int position) {
    boolean other = false;
    Matcher mention = YEAR.matcher(statementTo(position));
    while (mention.find()) {
      String named = mention.group(1);
      other =
          named == null
              ? mention.group(2) != null
              : year != null && Integer.parseInt(named) != year;
    }
    return !other;
  }

  /** Whether the sentence has begun to speak of a part of something: 其中, 上半年. */
  boolean isOfPart(int position) {
    return PART.matcher(statementTo(position)).find();
  }

  /** The clause up to a position. */
  String clauseTo(int position) {
    String statement = statementTo(position);
    return statement.substring(statement.lastIndexOf(',') + 1);
  }

  /** Clerks string whole statements together with semicolons. */
  private String statementTo(int position) {
    int start = text.lastIndexOf(';', position - 1) + 1;
    return text.substring(Math.max(start, position - FAR_BACK), position);
  }
}
