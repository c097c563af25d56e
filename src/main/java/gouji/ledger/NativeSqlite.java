package gouji.ledger;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.JDBC;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The native part of SQLite. Its driver would unpack it into the folder for what is temporary, and
 * compare the two byte by byte, whenever a program begins; the build has laid it beside the driver.
 */
final class NativeSqlite {
  private static final String FOLDER = "org.sqlite.lib.path";

  private NativeSqlite() {}

  /** Has the driver take it from there, if it is there and nobody has named another place. */
  static void fromBesideTheDriver() {
    if (System.getProperty(FOLDER) == null) {
      Path folder = beside(driver());
      if (Files.isDirectory(folder)) {
        System.setProperty(FOLDER, folder.toString());
      }
    }
  }

  static Path beside(Path driver) {
    return driver.resolveSibling(LibraryLoaderUtil.getNativeLibResourcePath().substring(1));
  }

  private static Path driver() {
    try {
      return Path.of(JDBC.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
