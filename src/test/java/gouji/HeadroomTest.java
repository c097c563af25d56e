package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.ledger.LedgerException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** When nothing more is taken in, and what is said of it. */
class HeadroomTest {
  private static final DataSize MORE_THAN_THERE_IS = DataSize.ofTerabytes(1_000_000);

  @Test
  void thereIsRoom(@TempDir Path folder) {
    Headroom headroom = headroom(DataSize.ofBytes(1), () -> 9, folder);
    assertThat(headroom.lack()).isEmpty();
    assertThat(headroom.disks()).isEmpty();
  }

  @Test
  void theQueueIsLong(@TempDir Path folder) {
    Headroom headroom = headroom(DataSize.ofBytes(1), () -> 10, folder);
    assertThat(headroom.lack()).get().asString().contains("10 submissions", "max-waiting is 10");
    assertThat(headroom.disks()).isEmpty();
  }

  @Test
  void theDiskIsNearlyFull(@TempDir Path folder) {
    Headroom headroom = headroom(MORE_THAN_THERE_IS, () -> 0, folder);
    assertThat(headroom.lack()).get().asString().contains(folder.toString(), "min-free");
    assertThat(headroom.disks()).isPresent();
  }

  @Test
  void theDiskOrTheLedgerIsAway(@TempDir Path folder) {
    assertThat(headroom(DataSize.ofBytes(1), () -> 0, folder.resolve("gone")).lack()).isPresent();
    LongSupplier away =
        () -> {
          throw new LedgerException("away", new IllegalStateException("locked"));
        };
    assertThat(headroom(DataSize.ofBytes(1), away, folder).lack())
        .get()
        .asString()
        .contains("the ledger does not answer", "locked");
  }

  @Test
  void settingsThatMakeNoSenseAreNamed() {
    assertThatThrownBy(() -> new IntakeSettings(0, DataSize.ofBytes(1)))
        .hasMessageContaining("gouji.intake.max-waiting");
    assertThatThrownBy(() -> new IntakeSettings(1, DataSize.ofBytes(-1)))
        .hasMessageContaining("gouji.intake.min-free");
  }

  private static Headroom headroom(DataSize minFree, LongSupplier backlog, Path folder) {
    return new Headroom(new IntakeSettings(10, minFree), backlog, List.of(folder));
  }
}
