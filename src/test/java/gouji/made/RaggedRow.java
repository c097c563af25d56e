package gouji.made;

import gouji.figure.FigureReader;
import gouji.made.Exhibit.Demand;
import gouji.submission.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** What goes wrong with a row of a table that tabs or pipes divide. */
enum RaggedRow {
  CELL_MISSING,
  /** A blank cell has come between two others. */
  CELL_TOO_MANY,
  /** Two figures stand in one cell, with white space between them. */
  NEIGHBOURS_MERGED,
  /** Two figures run together in one cell. */
  NEIGHBOURS_GLUED,
  /** A label and its first figure have changed places. */
  LABEL_SWAPPED;

  /** The sample with one of its rows so; if it is padded, every row ends in a blank cell. */
  Sample of(Sample sample, boolean padded, Random dice) {
    String text = TextCharsets.decode(sample.bytes().array());
    String bar = text.contains("|") ? "|" : "\t";
    List<List<String>> rows = new ArrayList<>();
    List<List<String>> victims = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      List<String> row = new ArrayList<>(Arrays.asList(line.split("[" + bar + "]", -1)));
      if (padded && row.size() > 1) {
        row.add(line.contains("---") ? " --- " : "");
      }
      rows.add(row);
      if (full(line) && mayBeOf(row)) {
        victims.add(row);
      }
    }
    if (!victims.isEmpty()) {
      spoil(Dice.pick(dice, victims), dice);
    }
    String spoilt = String.join("\n", rows.stream().map(row -> String.join(bar, row)).toList());
    Exhibit sound = sample.exhibit();
    Exhibit ragged =
        new Exhibit(sound.truth(), sound.paper(), code(), Demand.RIGHT_OR_REFUSED, List.of());
    return new Sample(
        code() + (padded ? "-padded-" : "-") + sample.name(),
        sample.format(),
        ragged,
        Bytes.of(spoilt.getBytes(StandardCharsets.UTF_8)));
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private boolean mayBeOf(List<String> row) {
    boolean two = this == NEIGHBOURS_MERGED || this == NEIGHBOURS_GLUED;
    return figures(row).length > (two ? 1 : 0);
  }

  /**
   * Whether the last cell of a line is filled. One that has lost a cell, but had a blank one too
   * many, says no less and no more than that its last figure is blank.
   */
  private static boolean full(String line) {
    String bare = line.replaceAll(" *[|]?$", "");
    return !bare.endsWith("|") && !bare.endsWith("\t");
  }

  private void spoil(List<String> row, Random dice) {
    int[] figures = figures(row);
    int at = figures[dice.nextInt(figures.length)];
    switch (this) {
      case CELL_MISSING -> row.remove(at);
      case CELL_TOO_MANY -> row.add(at, "");
      case NEIGHBOURS_MERGED, NEIGHBOURS_GLUED -> {
        int left = dice.nextInt(figures.length - 1);
        String gap = this == NEIGHBOURS_GLUED ? "" : " ";
        String right = row.remove(figures[left + 1]).strip();
        row.set(figures[left], row.get(figures[left]).strip() + gap + right);
      }
      case LABEL_SWAPPED -> {
        // A blank that changes places with a figure only says that the figure stands elsewhere.
        if (figures[0] > 0 && !row.get(figures[0] - 1).isBlank()) {
          row.set(figures[0], row.set(figures[0] - 1, row.get(figures[0])));
        }
      }
    }
  }

  /** Where figures stand in the row. */
  private static int[] figures(List<String> row) {
    return IntStream.range(0, row.size())
        .filter(i -> row.size() > 1 && FigureReader.looksLikeFigure(row.get(i).strip()))
        .toArray();
  }
}
