package gouji.document.office;

import gouji.submission.RefusedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbered lists of an ODT that are open where the text is read, and how far each counted. */
final class OdtLists {
  private final OdtStyles styles;
  private final Map<String, ListCounter> counters = new HashMap<>();

  /** The styles of the lists that are open, the innermost last. */
  private final Deque<String> open = new ArrayDeque<>();

  OdtLists(OdtStyles styles) {
    this.styles = styles;
  }

  /** Reads the levels of the list style that starts here. */
  static List<ListLevel> levels(Xml xml) throws RefusedException {
    List<ListLevel> levels =
        new ArrayList<>(Collections.nCopies(ListCounter.LEVELS, ListLevel.UNNUMBERED));
    while (xml.next() && !xml.atEnd("list-style")) {
      if (xml.atStart() && xml.name().equals("list-level-style-number")) {
        int level = xml.number("level", 1);
        if (level >= 1 && level <= levels.size()) {
          levels.set(level - 1, level(xml, level));
        }
      }
    }
    return levels;
  }

  private static ListLevel level(Xml xml, int level) {
    Numerals numerals = numerals(xml.attribute("num-format", ""));
    int shown = Math.max(1, Math.min(xml.number("display-levels", 1), level));
    StringBuilder text = new StringBuilder(xml.attribute("num-prefix", ""));
    for (int i = level - shown + 1; i <= level; i++) {
      text.append('%').append(i).append(i < level ? "." : "");
    }
    text.append(xml.attribute("num-suffix", ""));
    boolean numbered = numerals != Numerals.NONE;
    return new ListLevel(
        xml.number("start-value", 1), numerals, numbered ? text.toString() : "", false, true);
  }

  /** ODF names a way of counting by how it begins. */
  private static Numerals numerals(String format) {
    return switch (format.isEmpty() ? ' ' : format.charAt(0)) {
      case '1' -> Numerals.DECIMAL;
      case '１' -> Numerals.FULL_WIDTH;
      case '①' -> Numerals.CIRCLED;
      case 'I' -> Numerals.UPPER_ROMAN;
      case 'i' -> Numerals.LOWER_ROMAN;
      case 'A' -> Numerals.UPPER_LETTER;
      case 'a' -> Numerals.LOWER_LETTER;
      case '一' -> Numerals.CHINESE;
      case '壹', '壱' -> Numerals.CHINESE_LEGAL;
      case '甲' -> Numerals.HEAVENLY_STEMS;
      case '子' -> Numerals.EARTHLY_BRANCHES;
      default -> Numerals.NONE;
    };
  }

  /** Opens the list that starts here: a new one, or one that goes on where another stopped. */
  void open(Xml xml) {
    String style = xml.attribute("style-name", open.isEmpty() ? "" : open.getLast());
    boolean goesOn =
        xml.attribute("continue-numbering", "false").equals("true")
            || xml.attribute("continue-list") != null
            || !open.isEmpty();
    if (!goesOn) {
      counters.remove(style);
    }
    open.addLast(style);
  }

  void close() {
    open.pollLast();
  }

  /** The label of the next item of the innermost list, which may say its number itself. */
  String next(Xml item) {
    String style = open.isEmpty() ? "" : open.getLast();
    List<ListLevel> levels = styles.list(style);
    if (levels.isEmpty()) {
      return "";
    }
    int level = open.size() - 1;
    ListCounter counter = counters.computeIfAbsent(style, name -> new ListCounter());
    int start = item.number("start-value", -1);
    if (start >= 0) {
      counter.restart(level, start);
    }
    return counter.next(levels, level);
  }
}
