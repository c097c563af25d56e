package gouji.report;

import java.util.List;

/**
 * How well the pieces of a label, added one by one in reading order, make up the label of a line.
 *
 * <p>The cost is an edit distance in which a piece, or the beginning of one, may be passed over
 * free of charge when it is a fragment of the labels of the groups that the line stands in: 三、本年度办理
 * 结果 is printed once for twenty-two rows, and its fragments fall wherever the printer centred them.
 */
final class LabelMatch {
  /** Passing over a fragment of a group costs next to nothing, but more than reading it. */
  private static final double FRAGMENT = 0.02;

  private final FormLine line;
  private final double[][] distances;

  LabelMatch(FormLine line) {
    this.line = line;
    this.distances = new double[line.labels().size()][];
    for (int v = 0; v < distances.length; v++) {
      double[] distance = new double[line.labels().get(v).length() + 1];
      for (int k = 0; k < distance.length; k++) {
        distance[k] = k;
      }
      distances[v] = distance;
    }
  }

  void add(List<String> pieces) {
    for (String piece : pieces) {
      int free = fragment(piece);
      for (int v = 0; v < distances.length; v++) {
        distances[v] = extended(distances[v], line.labels().get(v), piece, free);
      }
    }
  }

  /** How many of the first characters of a piece are a fragment of the groups' labels. */
  private int fragment(String piece) {
    String groups = line.groups();
    int longest = 0;
    int from = piece.isEmpty() ? -1 : groups.indexOf(piece.charAt(0));
    while (from >= 0) {
      int length = 1;
      while (length < piece.length()
          && from + length < groups.length()
          && groups.charAt(from + length) == piece.charAt(length)) {
        length++;
      }
      longest = Math.max(longest, length);
      from = groups.indexOf(piece.charAt(0), from + 1);
    }
    return longest;
  }

  private static double[] extended(double[] before, String label, String piece, int free) {
    double[] row = before.clone();
    for (int t = 0; t < piece.length(); t++) {
      char letter = piece.charAt(t);
      double diagonal = row[0];
      row[0] += 1;
      for (int k = 1; k < row.length; k++) {
        double kept = diagonal + (label.charAt(k - 1) == letter ? 0 : 1);
        diagonal = row[k];
        row[k] = Math.min(kept, Math.min(row[k], row[k - 1]) + 1);
      }
      if (t < free) {
        for (int k = 0; k < row.length; k++) {
          row[k] = Math.min(row[k], before[k] + FRAGMENT);
        }
      }
    }
    return row;
  }

  /** The distance from the label, as a share of its length. */
  double cost() {
    double least = Double.MAX_VALUE;
    for (double[] distance : distances) {
      int length = distance.length - 1;
      least = Math.min(least, distance[length] / Math.max(3, length));
    }
    return least;
  }

  /** Whether no further piece can bring the cost down to {@code limit}. */
  boolean beyond(double limit) {
    for (double[] distance : distances) {
      double allowed = limit * Math.max(3, distance.length - 1);
      for (double d : distance) {
        if (d <= allowed) {
          return false;
        }
      }
    }
    return true;
  }
}
