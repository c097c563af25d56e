package gouji.grid;

import gouji.document.Box;
import gouji.document.Word;
import java.util.List;

/** The words of one row of a table without borders: a line, or all lines that make the row. */
record Row(int page, List<Word> words) {

  Row {
    words = List.copyOf(words);
  }

  Box box() {
    return words.stream().map(Word::box).reduce(words.get(0).box(), Box::union);
  }
}
