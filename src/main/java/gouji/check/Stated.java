package gouji.check;

import java.math.BigDecimal;

/** A number that the running text states, and the words in which it does. */
record Stated(BigDecimal number, String words) {}
