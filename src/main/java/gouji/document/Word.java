package gouji.document;

import java.util.Arrays;

/**
 * Glyphs of one line with no gap between them. It knows where each of its characters begins and
 * ends, so that it can be cut where a ruled line or the boundary of a column runs through it.
 */
public final class Word {
  private final String text;
  private final Box box;
  private final double size;
  private final double[] edges;

  /**
   * A word.
   *
   * @param size the font size in points, as drawn
   * @param edges the left side of each {@code char} of the text and, last, the right side of the
   *     word; taken over without a copy
   */
  public Word(String text, Box box, double size, double[] edges) {
    if (edges.length != text.length() + 1) {
      throw new IllegalArgumentException(
          edges.length + " edges for " + text.length() + " characters");
    }
    this.text = text;
    this.box = box;
    this.size = size;
    this.edges = edges;
  }

  public String text() {
    return text;
  }

  public Box box() {
    return box;
  }

  public double size() {
    return size;
  }

  /**
   * The left side of the character at {@code index}; for the length of the text, the right side.
   */
  public double edge(int index) {
    return edges[index];
  }

  /** The part of this word from character {@code from} to before character {@code to}. */
  public Word part(int from, int to) {
    Box cut = new Box(edges[from], box.y(), edges[to] - edges[from], box.height());
    return new Word(text.substring(from, to), cut, size, Arrays.copyOfRange(edges, from, to + 1));
  }

  @Override
  public String toString() {
    return text + "@" + Math.round(box.x()) + "," + Math.round(box.y());
  }
}
