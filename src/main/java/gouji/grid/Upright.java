package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds labels written downwards, a character a line, beside the rows that they are about. */
final class Upright {
  /** Fewer characters one below the other are the ends of lines that wrapped. */
  private static final int FEWEST = 3;

  /** How far, in ems, the characters may be from each other's middle, and from one pitch. */
  private static final double EVEN = 0.15;

  /** The widest pitch, in ems. */
  private static final double PITCH = 2.2;

  private Upright() {}

  /** Each line as a row, but for the characters of labels written downwards. */
  static Rows rows(List<Line> lines, Columns columns) {
    List<Stack> likely = stacks(lines, columns.figuresFrom());
    Set<Word> characters = characters(likely);
    List<Stack> labels =
        likely.stream().filter(label -> clear(label, columns, lines, characters)).toList();
    Set<Word> taken = characters(labels);
    List<Row> rows =
        lines.stream()
            .map(line -> without(line, taken))
            .filter(row -> !row.words().isEmpty())
            .toList();
    return new Rows(rows, labels.stream().map(label -> beside(label, rows)).toList());
  }

  private static List<Stack> stacks(List<Line> lines, double figuresFrom) {
    List<Stack> stacks = new ArrayList<>();
    for (Line line : lines) {
      for (Word word : line.words()) {
        if (word.text().length() == 1 && word.box().right() <= figuresFrom) {
          stacks.stream()
              .filter(stack -> stack.page() == line.page() && goesOn(stack, word))
              .findFirst()
              .ifPresentOrElse(
                  stack -> stack.add(word), () -> stacks.add(new Stack(line.page(), word)));
        }
      }
    }
    stacks.removeIf(stack -> stack.words().size() < FEWEST);
    return stacks;
  }

  private static boolean goesOn(Stack stack, Word next) {
    List<Word> words = stack.words();
    double even = EVEN * next.size();
    double pitch = pitch(stack.last(), next);
    return Math.abs(stack.last().box().centreX() - next.box().centreX()) <= even
        && 0 < pitch
        && pitch <= PITCH * next.size()
        && (words.size() == 1 || Math.abs(pitch - pitch(words.get(0), words.get(1))) <= even);
  }

  private static double pitch(Word above, Word below) {
    return below.box().centreY() - above.box().centreY();
  }

  private static Set<Word> characters(List<Stack> stacks) {
    Set<Word> characters = new HashSet<>();
    stacks.forEach(stack -> characters.addAll(stack.words()));
    return characters;
  }

  private static Row without(Line line, Set<Word> characters) {
    return new Row(
        line.page(), line.words().stream().filter(word -> !characters.contains(word)).toList());
  }

  /** Whether beside an upright label there are lines, none of which runs through it. */
  private static boolean clear(
      Stack label, Columns columns, List<Line> lines, Set<Word> characters) {
    int column = columns.first(label.words().get(0));
    List<Word> beside =
        lines.stream()
            .filter(line -> line.page() == label.page())
            .flatMap(line -> without(line, characters).words().stream())
            .filter(label::beside)
            .toList();
    return !beside.isEmpty()
        && beside.stream()
            .noneMatch(word -> columns.first(word) <= column && column <= columns.last(word));
  }

  private static Rows.Beside beside(Stack label, List<Row> rows) {
    int[] beside =
        IntStream.range(0, rows.size())
            .filter(row -> rows.get(row).page() == label.page())
            .filter(row -> rows.get(row).words().stream().anyMatch(label::beside))
            .toArray();
    return new Rows.Beside(label, beside[0], beside[beside.length - 1]);
  }
}
