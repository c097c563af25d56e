package gouji.document.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The numbered lists of a DOC, and how far each has been counted. */
final class DocLists {
  private final Map<Integer, ListCounter> counters = new HashMap<>();
  private final Set<Integer> begun = new HashSet<>();

  /** The label that Word sets before the paragraph; "" where there is none. */
  String label(Paragraph paragraph) {
    if (!paragraph.isInList() || paragraph.isTableRowEnd()) {
      return "";
    }
    HWPFList list = paragraph.getList();
    List<ListLevel> levels = levels(list);
    ListCounter counter = counters.computeIfAbsent(list.getLsid(), id -> new ListCounter());
    if (begun.add(paragraph.getIlfo())) {
      for (char level = 0; level < levels.size(); level++) {
        if (list.isStartAtOverridden(level)) {
          counter.restart(level, list.getStartAt(level));
        }
      }
    }
    return counter.next(levels, paragraph.getIlvl());
  }

  private static List<ListLevel> levels(HWPFList list) {
    List<ListLevel> levels = new ArrayList<>();
    int count = list.getListData().getLevels().length;
    for (char level = 0; level < Math.min(count, ListCounter.LEVELS); level++) {
      String text = list.getNumberText(level);
      Numerals numerals = numerals(list.getNumberFormat(level));
      boolean bullet = numerals == Numerals.NONE;
      levels.add(
          new ListLevel(
              list.getStartAt(level),
              numerals,
              bullet || text == null ? "" : places(text),
              list.getListData().getLevel(level + 1).isLegalNumbering(),
              true));
    }
    return levels;
  }

  /** In the text of a level, the characters 0 to 8 stand for the numbers of the levels. */
  private static String places(String text) {
    StringBuilder places = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      places.append(c < ListCounter.LEVELS ? "%" + (c + 1) : Character.toString(c));
    }
    return places.toString();
  }

  /** The formats of numbers, by their codes in [MS-OSHARED] 2.2.1.3. */
  private static Numerals numerals(int code) {
    return switch (code) {
      case 1 -> Numerals.UPPER_ROMAN;
      case 2 -> Numerals.LOWER_ROMAN;
      case 3 -> Numerals.UPPER_LETTER;
      case 4 -> Numerals.LOWER_LETTER;
      case 10, 36 -> Numerals.CHINESE_DIGITS;
      case 11, 33, 35, 37, 39 -> Numerals.CHINESE;
      case 14, 19 -> Numerals.FULL_WIDTH;
      case 18, 28 -> Numerals.CIRCLED;
      case 22 -> Numerals.DECIMAL_ZERO;
      case 23, 255 -> Numerals.NONE;
      case 26 -> Numerals.WITH_STOP;
      case 27 -> Numerals.BRACKETED;
      case 29 -> Numerals.CHINESE_CIRCLED;
      case 30 -> Numerals.HEAVENLY_STEMS;
      case 31 -> Numerals.EARTHLY_BRANCHES;
      case 34, 38 -> Numerals.CHINESE_LEGAL;
      default -> Numerals.DECIMAL;
    };
  }
}
