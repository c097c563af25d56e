package gouji.made;

import gouji.made.Exhibit.Demand;
import gouji.submission.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages printed text as tools between a document and its reader do, and never a digit of it. */
enum Mangler {
  /** A space, a tab or a bar is lost, and what it parted runs together. */
  GAP_LOST,
  GAP_ADDED,
  LINE_BROKEN,
  LINES_JOINED,
  LINES_SWAPPED,
  LINE_LOST,
  LINE_TWICE,
  SIGN_LOST,
  /** The rest of the text is lost. */
  CUT_SHORT;

  /** The sample with so many of these damages; only formats of plain text can be mangled. */
  Sample mangle(Sample sample, int times, Random dice) {
    String text = TextCharsets.decode(sample.bytes().array());
    for (int i = 0; i < times; i++) {
      text = once(text, dice);
    }
    Exhibit sound = sample.exhibit();
    Exhibit mangled =
        new Exhibit(sound.truth(), sound.paper(), code(), Demand.RIGHT_OR_REFUSED, List.of());
    return new Sample(
        code() + "-" + sample.name(),
        sample.format(),
        mangled,
        Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String once(String text, Random dice) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    if (lines.size() < 2) {
      return text;
    }
    int i = dice.nextInt(lines.size() - 1);
    String line = lines.get(i);
    switch (this) {
      case GAP_LOST -> {
        return without(text, "[ \t|]+", dice);
      }
      case SIGN_LOST -> {
        // Nobody can tell that a minus is lost: the column of changes takes either.
        return without(text, "[^-－−0-9０-９.,\\s]", dice);
      }
      case GAP_ADDED -> {
        int at = dice.nextInt(line.length() + 1);
        lines.set(
            i,
            line.substring(0, at) + Dice.pick(dice, " ", "\t", "  ", " | ") + line.substring(at));
      }
      case LINE_BROKEN -> {
        int at = dice.nextInt(line.length() + 1);
        lines.set(i, line.substring(0, at) + "\n" + line.substring(at));
      }
      case LINES_JOINED -> lines.set(i, line + Dice.pick(dice, "", " ") + lines.remove(i + 1));
      case LINES_SWAPPED -> {
        // Of lines that hold nothing but figures, nobody can tell that they changed places.
        if (worded(line) || worded(lines.get(i + 1))) {
          lines.set(i, lines.set(i + 1, line));
        }
      }
      case LINE_LOST -> lines.remove(i);
      case LINE_TWICE -> lines.add(i, line);
      case CUT_SHORT -> {
        return text.substring(0, dice.nextInt(text.length() + 1));
      }
    }
    return String.join("\n", lines);
  }

  private static String without(String text, String pattern, Random dice) {
    List<MatchResult> matches = Pattern.compile(pattern).matcher(text).results().toList();
    if (matches.isEmpty()) {
      return text;
    }
    MatchResult match = Dice.pick(dice, matches);
    return text.substring(0, match.start()) + text.substring(match.end());
  }

  private static boolean worded(String line) {
    return line.codePoints().anyMatch(Character::isLetter);
  }
}
