package gouji.dossier;

import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the margin beside a mark. */
record Note(
    Mark mark, List<String> heading, List<String> message, @Nullable String sum, float height) {
  static final float WIDTH = 190;
  private static final float BADGE = 6.5f;
  private static final float INDENT = 20;
  private static final float TEXT = WIDTH - INDENT - 6;
  private static final float GAP = 12;

  static Note of(Mark mark, Lettering lettering) throws IOException {
    Style heading = Style.NOTE_HEADING;
    List<String> title = lettering.lines(mark.numbered().title(), heading.size(), TEXT);
    List<String> message =
        lettering.lines(mark.numbered().finding().message(), Style.NOTE.size(), TEXT);
    String sum = mark.sum() == null ? null : sum(mark.sum());
    float height =
        (sum == null ? 0 : Style.NOTE_HEADING.leading())
            + title.size() * heading.leading()
            + message.size() * Style.NOTE.leading()
            + 3
            + GAP;
    return new Note(mark, title, message, sum, height);
  }

  /** What the parts of a total come to. */
  static String sum(BigDecimal sum) {
    return "相加得 " + sum.stripTrailingZeros().toPlainString();
  }

  void draw(Canvas canvas, float x, float y) throws IOException {
    Color colour = Style.of(mark.numbered().severity());
    canvas.badge(mark.numbered().number(), x + BADGE, y + BADGE - 0.5f, BADGE, colour);
    float next = canvas.lines(heading, x + INDENT, y, Style.NOTE_HEADING);
    next = canvas.lines(message, x + INDENT, next + 2, Style.NOTE);
    if (sum != null) {
      canvas.bold(sum, x + INDENT, next, Style.NOTE_HEADING.size(), colour);
    }
    canvas.line(
        x + INDENT, y + height - GAP / 2, x + WIDTH - 6, y + height - GAP / 2, 0.4f, Style.HAIR);
  }
}
