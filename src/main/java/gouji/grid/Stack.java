package gouji.grid;

import gouji.document.Box;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.List;

/** Words one below the other on a page that make the text of one cell. */
final class Stack {
  private final int page;
  private final List<Word> words = new ArrayList<>();
  private Box box;

  Stack(int page, Word first) {
    this.page = page;
    this.box = first.box();
    words.add(first);
  }

  void add(Word word) {
    words.add(word);
    box = box.union(word.box());
  }

  int page() {
    return page;
  }

  List<Word> words() {
    return words;
  }

  Box box() {
    return box;
  }

  Word last() {
    return words.get(words.size() - 1);
  }

  /** The middle of its first line. */
  double top() {
    return words.get(0).box().centreY();
  }

  /** The middle of its last line. */
  double bottom() {
    return last().box().centreY();
  }

  /** Whether the word stands beside this, no higher and no lower. */
  boolean beside(Word word) {
    double middle = word.box().centreY();
    return box.y() <= middle && middle <= box.bottom();
  }

  /** How far the word is above the middle of the first line, or below that of the last. */
  double distance(Word word) {
    double middle = word.box().centreY();
    return Math.max(0, Math.max(top() - middle, middle - bottom()));
  }
}
