package gouji.ledger;

import java.nio.file.Path;

/** The ledger in a file of SQLite. */
class SqliteLedgerTest extends LedgerContract {
  @Override
  Database database(Path folder) {
    return Database.open("jdbc:sqlite:" + folder.resolve("ledger.db"), "", "");
  }
}
