package gouji;

import gouji.form.Shelf;
import gouji.ledger.Database;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The ledger, what it is kept in, and the forms it knows. */
record OpenedBooks(Shelf shelf, Database database, Vault vault, Ledger ledger)
    implements AutoCloseable {
  static OpenedBooks at(GatewaySettings settings, boolean pushes, Clock clock) throws IOException {
    Path forms = Books.formsFolder(settings);
    Shelf shelf = forms == null ? Shelf.standard() : Shelf.standard().with(forms);
    Vault vault = Vault.at(settings.data().resolve("vault"));
    GatewaySettings.Access access = settings.database();
    Database database = Database.open(access.url(), access.user(), access.password());
    try {
      Ledger ledger = Ledger.open(database, vault, shelf.forms(), clock, pushes);
      return new OpenedBooks(shelf, database, vault, ledger);
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
