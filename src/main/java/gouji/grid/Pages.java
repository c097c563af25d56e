package gouji.grid;

import gouji.document.Box;
import gouji.document.Page;
import gouji.document.Rule;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pieces of a document with fixed pages: its tables are found by ruled lines or white space.
 */
final class Pages {
  private Pages() {}

  static List<Piece> pieces(List<Page> pages) {
    List<List<Part>> parts = pages.stream().map(Pages::parts).toList();
    return Seams.join(Furniture.cleared(parts, pages), Rulers.of(pages));
  }

  /** The parts of one page, from top to bottom. */
  private static List<Part> parts(Page page) {
    List<Lattice> lattices = lattices(page.rules());
    List<List<Word>> within = new ArrayList<>();
    lattices.forEach(lattice -> within.add(new ArrayList<>()));
    List<Word> outside = new ArrayList<>();
    for (Word word : page.words()) {
      int holder = holder(lattices, word);
      (holder < 0 ? outside : within.get(holder)).add(word);
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < lattices.size(); i++) {
      if (!within.get(i).isEmpty()) {
        Lattice lattice = lattices.get(i).withoutStrips(within.get(i));
        parts.add(Ruled.table(page.number(), lattice, within.get(i)));
      }
    }
    Line.of(page.number(), outside).forEach(line -> parts.add(new Part.Text(line)));
    parts.sort(Comparator.comparingDouble(part -> part.box().y()));
    return parts;
  }

  /** The tables that ruled lines draw; of one drawn inside another, only the outer. */
  private static List<Lattice> lattices(List<Rule> rules) {
    List<Lattice> lattices = new ArrayList<>();
    Rulings.nets(rules).stream()
        .flatMap(net -> Lattice.of(net).stream())
        .sorted(Comparator.comparingDouble(lattice -> lattice.box().y()))
        .forEach(
            lattice -> {
              if (lattices.stream().noneMatch(outer -> holds(outer.box(), lattice.box()))) {
                lattices.add(lattice);
              }
            });
    return lattices;
  }

  private static boolean holds(Box outer, Box inner) {
    return outer.x() <= inner.x()
        && outer.y() <= inner.y()
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom();
  }

  private static int holder(List<Lattice> lattices, Word word) {
    double x = word.box().centreX();
    double y = word.box().centreY();
    for (int i = 0; i < lattices.size(); i++) {
      Box box = lattices.get(i).box();
      if (box.x() <= x && x <= box.right() && box.y() <= y && y <= box.bottom()) {
        return i;
      }
    }
    return -1;
  }
}
