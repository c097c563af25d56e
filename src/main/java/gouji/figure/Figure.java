package gouji.figure;

import java.math.BigDecimal;

/** What stands in a place where a figure belongs. Every kind keeps the text it was read from. */
public sealed interface Figure {

  /** The text that stood there, as printed, its line breaks and outer white space removed. */
  String text();

  /** A number; {@code remark} holds whatever stood beside it (a unit, words in brackets). */
  record Amount(BigDecimal value, String text, String remark) implements Figure {}

  /** A sign that says there is none: a dash, a slash, 无. Counts as 0, with a notice. */
  record Nil(String text) implements Figure {}

  /** Nothing at all. Counts as 0, with a notice. */
  record Blank() implements Figure {
    @Override
    public String text() {
      return "";
    }
  }

  /** Words that are no figure. */
  record Illegible(String text) implements Figure {}

  /** More than one reading; {@code why} is a Chinese clause that says which, for the finding. */
  record Doubtful(String text, String why) implements Figure {}
}
