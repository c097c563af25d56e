package gouji.desk;

import gouji.access.WaysIn;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** How those who did something are called on a page. */
record People(MessageSource words, Locale locale) {

  /** A name as it is kept; whoever sits at this machine has one in the language of the page. */
  public String say(String name) {
    return name.equals(WaysIn.LOCAL) ? words.getMessage("who.local", null, locale) : name;
  }
}
