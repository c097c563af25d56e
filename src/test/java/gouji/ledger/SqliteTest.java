package gouji.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** The ledger's promises, kept in a file of SQLite. */
class SqliteTest {
  @Nested
  class Book extends LedgerContract {
    @Override
    String emptyDatabase(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("ledger.db");
    }
  }

  @Nested
  class Reports extends SuccessionContract {
    @Override
    String emptyDatabase(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("ledger.db");
    }
  }

  @Nested
  class Nodes extends NodesContract {
    @Override
    String emptyDatabase(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("ledger.db");
    }
  }

  @Nested
  class Push extends PushContract {
    @Override
    String emptyDatabase(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("ledger.db");
    }
  }

  @Nested
  class Answers extends RepliesContract {
    @Override
    String emptyDatabase(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("ledger.db");
    }
  }

  @Nested
  class Looking extends FilingsContract {
    @Override
    String emptyDatabase(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("ledger.db");
    }
  }

  @Nested
  class Access extends AccessContract {
    @Override
    String emptyDatabase(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("ledger.db");
    }
  }

  @Nested
  class Ruled extends RulingsContract {
    @Override
    String emptyDatabase(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("ledger.db");
    }
  }

  @Nested
  class Waiting extends PendingContract {
    @Override
    String emptyDatabase(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("ledger.db");
    }
  }

  @Nested
  class Catalogues extends CatalogueContract {
    @Override
    String emptyDatabase(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("ledger.db");
    }
  }
}
