package gouji.document;

import java.util.List;

/** What a reader hands to {@link Flow}: text, what is no text, or a table that holds more of it. */
public sealed interface Draft {

  /** A paragraph; a line feed in it is a line break that the author set. */
  record Text(String text) implements Draft {}

  /** A picture. What it shows is not read, but that something stands there must not be lost. */
  record Picture() implements Draft {}

  /**
   * Text that is seen to be struck out. It is not read, but a cell with nothing else is not blank.
   */
  record Struck() implements Draft {}

  /** A table, its spans already resolved to a base grid. */
  record Table(List<Cell> cells) implements Draft {

    boolean single() {
      return cells.size() == 1;
    }
  }

  /** A cell at its row and column from 0, over its spans. */
  record Cell(int row, int column, int rowSpan, int columnSpan, List<Draft> content) {

    /**
     * The cell's text, a line feed between paragraphs. Where no words tell that it is a label, it
     * says if there is more to be seen: a picture may show a figure, or a digit of one.
     */
    String text() {
      StringBuilder text = new StringBuilder();
      append(content, text);
      String stripped = text.toString().strip();
      boolean label = stripped.codePoints().anyMatch(Character::isLetter);
      boolean more =
          !label
              && (holds(Picture.class, content)
                  || (stripped.isEmpty() && holds(Struck.class, content)));
      return more ? stripped + OBJECT : stripped;
    }

    /** Whether this cell frames running text or other tables, as the layout of a page does. */
    boolean framesMore() {
      return content.stream().anyMatch(part -> part instanceof Table table && !table.single())
          || text().length() > LONGEST_ENTRY;
    }

    private static void append(List<Draft> content, StringBuilder text) {
      for (Draft part : content) {
        if (part instanceof Text paragraph) {
          text.append(paragraph.text()).append('\n');
        } else if (part instanceof Table table) {
          table.cells().forEach(cell -> append(cell.content(), text));
        }
      }
    }

    private static boolean holds(Class<? extends Draft> kind, List<Draft> content) {
      return content.stream()
          .anyMatch(
              part ->
                  kind.isInstance(part)
                      || (part instanceof Table table
                          && table.cells().stream().anyMatch(c -> holds(kind, c.content()))));
    }
  }

  /** Unicode's sign for an object among characters: it is no figure, and no blank either. */
  String OBJECT = "\uFFFC";

  /**
   * The longest printed label has some sixty characters; what is far longer is prose in a frame.
   */
  int LONGEST_ENTRY = 300;
}
