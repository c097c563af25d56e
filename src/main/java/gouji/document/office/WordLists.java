package gouji.document.office;

import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbered lists of a DOCX, and how far each has been counted. Lists of one definition count on
 * from each other unless one says where it begins.
 */
final class WordLists {

  /** A list: the definition it follows, the levels it writes otherwise, where it begins anew. */
  private record Instance(
      String definition, Map<Integer, ListLevel> levels, Map<Integer, Integer> starts) {}

  private final Map<String, List<ListLevel>> definitions = new HashMap<>();
  private final Map<String, String> definitionOfStyle = new HashMap<>();
  private final Map<String, String> styleLinks = new HashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final Map<String, ListCounter> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  /** Reads the part; where the package has none, nothing is numbered. */
  static WordLists read(@Nullable Xml xml) throws RefusedException {
    WordLists lists = new WordLists();
    while (xml != null && xml.next()) {
      if (xml.atStart() && xml.name().equals("abstractNum")) {
        lists.definition(xml);
      } else if (xml.atStart() && xml.name().equals("num")) {
        lists.instance(xml);
      }
    }
    return lists;
  }

  private void definition(Xml xml) throws RefusedException {
    String id = xml.attribute("abstractNumId", "");
    Map<Integer, ListLevel> levels = new HashMap<>();
    while (xml.next() && !xml.atEnd("abstractNum")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "lvl" -> levels.put(xml.number("ilvl", 0), level(xml));
        case "styleLink" -> definitionOfStyle.put(xml.attribute("val", ""), id);
        case "numStyleLink" -> styleLinks.put(id, xml.attribute("val", ""));
        default -> {}
      }
    }
    definitions.put(id, inOrder(levels, List.of()));
  }

  private void instance(Xml xml) throws RefusedException {
    String id = xml.attribute("numId", "");
    String definition = "";
    int level = 0;
    Map<Integer, ListLevel> levels = new HashMap<>();
    Map<Integer, Integer> starts = new HashMap<>();
    while (xml.next() && !xml.atEnd("num")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "abstractNumId" -> definition = xml.attribute("val", "");
        case "lvlOverride" -> level = xml.number("ilvl", 0);
        case "startOverride" -> starts.put(level, xml.number("val", 1));
        case "lvl" -> levels.put(xml.number("ilvl", level), level(xml));
        default -> {}
      }
    }
    instances.put(id, new Instance(definition, levels, starts));
  }

  private static ListLevel level(Xml xml) throws RefusedException {
    int start = 1;
    String format = "decimal";
    String text = "";
    boolean plainDigits = false;
    boolean restarts = true;
    while (xml.next() && !xml.atEnd("lvl")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "start" -> start = xml.number("val", 1);
        case "numFmt" -> format = xml.attribute("val", "decimal");
        case "lvlText" -> text = xml.attribute("val", "");
        case "isLgl" -> plainDigits = WordBody.on(xml);
        case "lvlRestart" -> restarts = xml.number("val", 1) != 0;
        default -> {}
      }
    }
    boolean bullet = format.equals("bullet");
    return new ListLevel(start, numerals(format), bullet ? "" : text, plainDigits, restarts);
  }

  private static Numerals numerals(String format) {
    return switch (format) {
      case "none", "bullet" -> Numerals.NONE;
      case "decimalZero" -> Numerals.DECIMAL_ZERO;
      case "decimalFullWidth", "decimalFullWidth2" -> Numerals.FULL_WIDTH;
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> Numerals.CIRCLED;
      case "decimalEnclosedParen" -> Numerals.BRACKETED;
      case "decimalEnclosedFullstop" -> Numerals.WITH_STOP;
      case "upperRoman" -> Numerals.UPPER_ROMAN;
      case "lowerRoman" -> Numerals.LOWER_ROMAN;
      case "upperLetter" -> Numerals.UPPER_LETTER;
      case "lowerLetter" -> Numerals.LOWER_LETTER;
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          Numerals.CHINESE;
      case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" ->
          Numerals.CHINESE_DIGITS;
      case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
          Numerals.CHINESE_LEGAL;
      case "ideographEnclosedCircle" -> Numerals.CHINESE_CIRCLED;
      case "ideographTraditional" -> Numerals.HEAVENLY_STEMS;
      case "ideographZodiac" -> Numerals.EARTHLY_BRANCHES;
      default -> Numerals.DECIMAL;
    };
  }

  /** The label of the next paragraph in the list on the level; "" where nothing is printed. */
  String next(WordStyles.ListPlace place) {
    Instance instance = instances.get(place.list());
    if (instance == null) {
      return "";
    }
    String definition = linked(instance.definition());
    List<ListLevel> levels =
        inOrder(instance.levels(), definitions.getOrDefault(definition, List.of()));
    if (levels.isEmpty()) {
      return "";
    }
    ListCounter counter = counters.computeIfAbsent(definition, id -> new ListCounter());
    if (begun.add(place.list())) {
      instance.starts().forEach(counter::restart);
    }
    return counter.next(levels, place.level());
  }

  private String linked(String definition) {
    String style = styleLinks.get(definition);
    return style == null ? definition : definitionOfStyle.getOrDefault(style, definition);
  }

  /** The levels in order, those given before those of the basis. */
  private static List<ListLevel> inOrder(Map<Integer, ListLevel> given, List<ListLevel> basis) {
    List<ListLevel> levels = new ArrayList<>();
    for (int i = 0; i < ListCounter.LEVELS; i++) {
      ListLevel otherwise = i < basis.size() ? basis.get(i) : ListLevel.UNNUMBERED;
      levels.add(given.getOrDefault(i, otherwise));
    }
    return levels;
  }
}
