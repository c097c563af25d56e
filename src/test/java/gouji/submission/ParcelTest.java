package gouji.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What comes in is there whole, and whose fault it is where it is not. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class ParcelTest {
  private static final int MOST = 100;

  @TempDir Path folder;

  @Test
  void aDocumentIsThereUntilItIsClosed() throws IOException {
    try (Parcel parcel = parcel()) {
      parcel.take(out -> out.write(new byte[MOST]));
      assertThat(parcel.sha256()).isEqualTo(Bytes.of(new byte[MOST]).sha256());
      assertThat(parcel.beginning(3)).hasSize(3);
      assertThat(folder).isNotEmptyDirectory();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void oneThatIsTooLargeIsCutOff() throws IOException {
    try (Parcel parcel = parcel()) {
      assertThatThrownBy(() -> parcel.take(out -> out.write(new byte[MOST + 1])))
          .isInstanceOf(TooLargeException.class);
    }
  }

  @Test
  void theFaultOfTheSenderIsHis() throws IOException {
    IOException gone = new IOException("reset");
    try (Parcel parcel = parcel()) {
      assertThatThrownBy(() -> parcel.take(out -> fail(gone))).isSameAs(gone);
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "a disk that is always full is a file there")
  void theFaultOfOurDiskIsOurs() {
    Parcel full = new Parcel(Path.of("/dev/full"), MOST);
    assertThatThrownBy(() -> full.take(out -> out.write(new byte[MOST])))
        .isInstanceOf(NotKeptException.class);
  }

  private Parcel parcel() throws IOException {
    return Doorstep.at(folder, MOST, Instant.EPOCH).parcel();
  }

  private static void fail(IOException how) throws IOException {
    throw how;
  }
}
