package gouji.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.submission.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  private static final Bytes REPORT = bytes("报告");
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private Path folder;
  private Vault vault;

  @BeforeEach
  void open(@TempDir Path temporary) throws IOException {
    folder = temporary.resolve("vault");
    vault = Vault.at(folder);
  }

  @Test
  void whatIsKeptIsThereUnderItsHash() throws IOException {
    vault.keep(REPORT);
    vault.keep(bytes(""));
    vault.keep(REPORT);
    String hash = REPORT.sha256();
    assertThat(folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2))).exists();
    assertThat(Vault.at(folder).open(hash)).isEqualTo(REPORT);
    assertThat(vault.intact(hash)).isTrue();
    assertThat(vault.all()).containsExactlyInAnyOrder(hash, bytes("").sha256()).isSorted();
    assertThat(folder.resolve("unfinished")).isEmptyDirectory();
  }

  @Test
  void whatWasNeverKeptIsNotThere() throws IOException {
    assertThatThrownBy(() -> vault.open(REPORT.sha256())).isInstanceOf(NoSuchFileException.class);
    assertThat(vault.intact(REPORT.sha256())).isFalse();
    assertThat(vault.all()).isEmpty();
    assertThatThrownBy(() -> vault.open("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatTheDiskSpoiltIsToldAndMendedWhenItComesAgain() throws IOException {
    vault.keep(REPORT);
    String hash = REPORT.sha256();
    Files.writeString(folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2)), "报");
    assertThat(vault.intact(hash)).isFalse();
    assertThatIOException().isThrownBy(() -> vault.open(hash)).withMessageContaining(hash);
    vault.keep(REPORT);
    assertThat(vault.open(hash)).isEqualTo(REPORT);
  }

  @Test
  void whatAKilledProgramLeftIsSweptAndWhatIsBeingWrittenIsNot() throws IOException {
    Path left = Files.writeString(folder.resolve("unfinished/left"), "报");
    Path fresh = Files.writeString(folder.resolve("unfinished/fresh"), "报");
    Files.setLastModifiedTime(left, FileTime.from(NOW.minusSeconds(1)));
    Files.setLastModifiedTime(fresh, FileTime.from(NOW));
    vault.sweep(NOW);
    assertThat(left).doesNotExist();
    assertThat(fresh).exists();
    assertThat(vault.all()).isEmpty();
  }

  private static Bytes bytes(String content) {
    return Bytes.of(content.getBytes(StandardCharsets.UTF_8));
  }
}
