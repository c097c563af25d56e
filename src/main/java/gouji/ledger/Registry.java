package gouji.ledger;

import gouji.submission.Batch;
import gouji.submission.HandedIn;
import gouji.submission.LargeFile;
import gouji.submission.Printed;
import gouji.submission.Submission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where everything is handed in: the original goes to the vault, and only then is it entered. */
final class Registry {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final Database database;
  private final Vault vault;
  private final Intake intake;

  Registry(Database database, Vault vault, Intake intake) {
    this.database = database;
    this.vault = vault;
    this.intake = intake;
  }

  String enter(HandedIn handedIn, @Nullable String delivery) throws IOException {
    Intake.Kept kept = new Intake.Kept(handedIn, keep(handedIn));
    Intake.Receipt receipt =
        database.write(
            session -> intake.receive(session, kept.handedIn(), kept.original(), delivery));
    log(receipt, kept);
    return receipt.id();
  }

  private static void log(Intake.Receipt receipt, Intake.Kept kept) {
    Trace.begin(receipt.id());
    try {
      LOG.info(
          "received{} {}, {} bytes, by {}",
          receipt.isNew() ? "" : " again",
          Printed.of(kept.handedIn().name()),
          kept.original().size(),
          kept.handedIn().origin().way().name().toLowerCase(Locale.ROOT));
    } finally {
      Trace.end();
    }
  }

  private Original keep(HandedIn handedIn) throws IOException {
    if (handedIn instanceof Submission read) {
      vault.keep(read.bytes(), read.id());
      return new Original(read.id(), read.bytes().size());
    }
    return vault.keep(((LargeFile) handedIn).file());
  }

  List<String> enter(Batch batch) throws IOException {
    List<Intake.Kept> kept = new ArrayList<>();
    for (HandedIn document : batch.documents()) {
      kept.add(new Intake.Kept(document, keep(document)));
    }
    List<Intake.Receipt> receipts =
        database.write(session -> intake.receiveTogether(session, kept, batch.key()));
    for (int i = 0; i < kept.size(); i++) {
      log(receipts.get(i), kept.get(i));
    }
    return receipts.stream().map(Intake.Receipt::id).toList();
  }
}
