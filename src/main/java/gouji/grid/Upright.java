package gouji.grid;

import gouji.document.Box;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A label written downwards, a character a line, beside the rows that it is about. */
record Upright(int page, List<Word> characters) {
  /** Fewer characters one below the other are the ends of lines that wrapped. */
  private static final int FEWEST = 3;

  /** How far, in ems, the characters may be from each other's middle, and from one pitch. */
  private static final double EVEN = 0.15;

  /** The widest pitch, in ems. */
  private static final double PITCH = 2.2;

  /** The labels written downwards that begin left of {@code figuresFrom}. */
  static List<Upright> in(List<Line> lines, double figuresFrom) {
    List<Upright> open = new ArrayList<>();
    for (Line line : lines) {
      for (Word word : line.words()) {
        if (word.text().length() == 1 && word.box().right() <= figuresFrom) {
          Upright above =
              open.stream()
                  .filter(upright -> upright.goesOn(line.page(), word))
                  .findFirst()
                  .orElseGet(() -> added(open, line.page()));
          above.characters.add(word);
        }
      }
    }
    open.removeIf(upright -> upright.characters.size() < FEWEST);
    return open;
  }

  private static Upright added(List<Upright> open, int page) {
    Upright fresh = new Upright(page, new ArrayList<>());
    open.add(fresh);
    return fresh;
  }

  private boolean goesOn(int page, Word next) {
    Word last = characters.get(characters.size() - 1);
    double even = EVEN * next.size();
    double pitch = pitch(last, next);
    return page == this.page
        && Math.abs(last.box().centreX() - next.box().centreX()) <= even
        && 0 < pitch
        && pitch <= PITCH * next.size()
        && (characters.size() == 1
            || Math.abs(pitch - pitch(characters.get(0), characters.get(1))) <= even);
  }

  private static double pitch(Word above, Word below) {
    return below.box().centreY() - above.box().centreY();
  }

  /** The characters of all, which are then no words of their lines. */
  static Set<Word> characters(List<Upright> uprights) {
    Set<Word> characters = new HashSet<>();
    uprights.forEach(upright -> characters.addAll(upright.characters));
    return characters;
  }

  Box box() {
    return characters.stream()
        .map(Word::box)
        .reduce(Box::union)
        .orElseThrow(() -> new IllegalStateException("an upright label without characters"));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    characters.forEach(word -> text.append(word.text()));
    return text.toString();
  }

  /** Whether the line stands beside this. */
  boolean beside(Line line) {
    Box box = box();
    double middle = line.box().centreY();
    return line.page() == page && box.y() <= middle && middle <= box.bottom();
  }
}
