package gouji.api;

import gouji.archive.ReportJson;
import gouji.ledger.Entry;
import gouji.ledger.Filing;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A document as callers see it in lists. */
record ReportView(
    String id,
    String submission,
    String file,
    @Nullable String sha256,
    String fate,
    @Nullable String form,
    @Nullable String organization,
    @Nullable Integer year,
    Instant receivedAt,
    Instant decidedAt,
    int revision,
    boolean current,
    @Nullable String replacedBy,
    String location) {

  static final String PATH = "/api/reports";

  static ReportView of(Filing filing) {
    Entry.Document document = filing.document();
    return new ReportView(
        filing.id(),
        filing.submission(),
        document.name(),
        document.sha256(),
        fate(filing),
        filing.form(),
        document.organization(),
        document.year(),
        filing.receivedAt(),
        filing.decidedAt(),
        filing.revision(),
        filing.current(),
        filing.replacedBy(),
        PATH + '/' + filing.id());
  }

  static ReportJson.Handling handling(Filing filing) {
    return new ReportJson.Handling(
        filing.id(),
        filing.submission(),
        fate(filing),
        filing.receivedAt(),
        filing.decidedAt(),
        filing.revision(),
        filing.current(),
        filing.replacedBy());
  }

  private static String fate(Filing filing) {
    return filing.document().fate().name().toLowerCase(Locale.ROOT);
  }
}
