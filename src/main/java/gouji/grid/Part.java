package gouji.grid;

import gouji.document.Box;
import java.util.List;

/** A part of a page, before parts are joined across pages. */
sealed interface Part {
  int page();

  Box box();

  /** A line of text outside every table. */
  record Text(Line line) implements Part {
    @Override
    public int page() {
      return line.page();
    }

    @Override
    public Box box() {
      return line.box();
    }
  }

  /** A table, with its column edges, which tell whether it goes on on the next page. */
  record Table(int page, Box box, Grid.Found found, Edges xs, int rows, List<Grid.Cell> cells)
      implements Part {}
}
