package gouji.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sqlite.JDBC;
import org.sqlite.util.LibraryLoaderUtil;

class NativeSqliteTest {
  /** The build lays out what is native in the jar of the driver under the same names. */
  @Test
  void liesBesideTheDriverAsItLiesInIt() {
    Path lib = Path.of("lib");
    Path folder = NativeSqlite.beside(lib.resolve("sqlite.jar"));
    String inside = lib.relativize(folder).toString().replace('\\', '/');
    assertThat(inside).startsWith("org/sqlite/native/");
    assertThat(JDBC.class.getResource("/" + inside + "/" + LibraryLoaderUtil.getNativeLibName()))
        .isNotNull();
  }
}
