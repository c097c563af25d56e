package gouji.made;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.FigureName;
import gouji.made.Exhibit.Demand;
import gouji.made.Judge.Fall;
import gouji.made.Paper.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tables between tabs or pipes with a row that has lost its shape: read right, or refused. {@code
 * -Dmade.count=300} makes so many of each, {@code -Dmade.from=5000} begins elsewhere.
 */
class RaggedRowTest {
  private static final int COUNT = Integer.getInteger("made.count", 60);
  private static final int FROM = Integer.getInteger("made.from", 0);
  private static final Trials TRIALS = new Trials();

  @AfterAll
  static void tell() {
    TRIALS.print(System.out);
  }

  @ParameterizedTest
  @EnumSource
  void raggedRowsAreReadRightOrRefused(RaggedRow ragged) {
    Trials trials = TRIALS.part();
    for (int seed = FROM; seed < FROM + COUNT; seed++) {
      Sample sound = Sample.sound(Format.CELLS, seed);
      trials.run(ragged.of(sound, seed % 2 == 0, new Random(seed)));
    }
    assertThat(trials.cases(Fall.SILENT)).isEmpty();
    assertThat(trials.cases(Fall.FAILED)).isEmpty();
  }

  /** Two figures that changed places say so themselves, and are given as they stand. */
  @Test
  void swappedNeighboursAreGivenAsTheyStand() {
    Trials trials = TRIALS.part();
    for (int seed = FROM; seed < FROM + COUNT; seed++) {
      Random dice = new Random(seed);
      MadeReport report = MadeReport.of(dice.nextLong());
      Exhibit swapped = swapped(Exhibit.sound(report, Clerk.of(dice).write(report)), dice);
      trials.run(
          Sample.print("swapped-" + seed + ".txt", Format.CELLS, swapped, CellsPrinter.of(dice)));
    }
    assertThat(trials.cases(Fall.SILENT)).isEmpty();
    assertThat(trials.cases(Fall.FAILED)).isEmpty();
  }

  private static Exhibit swapped(Exhibit sound, Random dice) {
    MadeReport truth = sound.truth();
    List<FigureName> names = List.copyOf(truth.figures().keySet());
    int at = dice.nextInt(names.size() - 1);
    FigureName left = names.get(at);
    FigureName right = names.get(at + 1);
    String leftText = text(sound, left);
    String rightText = text(sound, right);
    BigDecimal leftWorth = Objects.requireNonNull(truth.figures().get(left));
    BigDecimal rightWorth = Objects.requireNonNull(truth.figures().get(right));
    return new Exhibit(
        truth.with(left, rightWorth).with(right, leftWorth),
        sound
            .paper()
            .mapCells(
                cell ->
                    left.equals(cell.figure())
                        ? cell.with(rightText)
                        : right.equals(cell.figure()) ? cell.with(leftText) : cell),
        "neighbours-swapped",
        Demand.RIGHT_OR_REFUSED,
        List.of());
  }

  private static String text(Exhibit sound, FigureName name) {
    return sound.paper().parts().stream()
        .filter(Paper.Table.class::isInstance)
        .flatMap(table -> ((Paper.Table) table).cells().stream())
        .filter(cell -> name.equals(cell.figure()))
        .map(Cell::text)
        .findFirst()
        .orElseThrow();
  }
}
