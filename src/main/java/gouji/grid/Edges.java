package gouji.grid;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** The edges of the columns (or of the rows) of a table, rising. */
final class Edges {
  private final double[] places;

  private Edges(double[] places) {
    this.places = places;
  }

  /** The places as edges; of those no more than {@code same} apart, only the first. */
  static Edges of(DoubleStream places, double same) {
    double[] sorted = places.sorted().toArray();
    int kept = 0;
    for (double place : sorted) {
      if (kept == 0 || place - sorted[kept - 1] > same) {
        sorted[kept++] = place;
      }
    }
    return new Edges(Arrays.copyOf(sorted, kept));
  }

  /** How many boxes lie between the edges. */
  int boxes() {
    return places.length - 1;
  }

  double at(int index) {
    return places[index];
  }

  double first() {
    return places[0];
  }

  double last() {
    return places[places.length - 1];
  }

  double length() {
    return last() - first();
  }

  DoubleStream places() {
    return Arrays.stream(places);
  }

  Edges shifted(double by) {
    return new Edges(places().map(place -> place + by).toArray());
  }

  /** The index of the box that {@code place} lies in; of the outermost if it lies outside. */
  int box(double place) {
    int at = Arrays.binarySearch(places, place);
    int index = at >= 0 ? at : -at - 2;
    return Math.max(0, Math.min(boxes() - 1, index));
  }

  /** The index of the edge nearest to {@code place}. */
  int nearest(double place) {
    int index = box(place);
    return place - places[index] <= places[index + 1] - place ? index : index + 1;
  }

  double distance(double place) {
    return Math.abs(places[nearest(place)] - place);
  }
}
