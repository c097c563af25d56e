package gouji.api;

import gouji.archive.LivePackage;
import gouji.archive.ReportJson;
import gouji.ledger.Entry;
import gouji.ledger.Filing;
import gouji.ledger.Ledger;
import gouji.ledger.UnreadableVerdictException;
import gouji.ledger.Vault;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What there is of one document: what was read in it, its tables, and what was handed in. */
@RestController
final class ReportFiles {
  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Ledger ledger;
  private final Vault vault;
  private final LivePackage files;

  ReportFiles(Ledger ledger, Vault vault, LivePackage files) {
    this.ledger = ledger;
    this.vault = vault;
    this.files = files;
  }

  @GetMapping(path = "/api/reports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> report(@PathVariable("id") String id) {
    Filing filing = filing(ledger, id);
    return ContentTag.answer(
        MediaType.APPLICATION_JSON, ReportJson.of(outcome(filing), ReportView.handling(filing)));
  }

  /** A document, which must be there. */
  static Filing filing(Ledger ledger, String id) {
    return ledger
        .filings()
        .find(id)
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "no-report", id));
  }

  private Outcome outcome(Filing filing) {
    try {
      return ledger
          .filings()
          .outcome(filing.submission(), filing.document().number())
          .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "no-report", filing.id()));
    } catch (UnreadableVerdictException e) {
      throw new ProblemException(ProblemKind.UNAVAILABLE, "read-anew");
    }
  }

  @GetMapping(path = "/api/reports/{id}/{table}.csv", produces = "text/csv")
  ResponseEntity<byte[]> table(
      @PathVariable("id") String id,
      @PathVariable("table") String table,
      HttpServletRequest request)
      throws IOException {
    boolean excel = excel(new Parameters(request));
    Filing filing = filing(ledger, id);
    LivePackage.Part part = part(files, table);
    if (!(outcome(filing) instanceof Verdict verdict)
        || (part.holdsFigures() && !verdict.accepted())) {
      throw new ProblemException(ProblemKind.NOT_FOUND, "no-figures", id);
    }
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    part.write(to -> to.accept(verdict), excel, csv);
    return ContentTag.answer(CSV, csv.toByteArray());
  }

  static LivePackage.Part part(LivePackage files, String table) {
    return files
        .part(table)
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "no-table", table));
  }

  private enum YesOrNo {
    TRUE,
    FALSE
  }

  /** Whether the mark is wanted by which Excel knows UTF-8. */
  static boolean excel(Parameters asked) {
    return asked.oneOf("excel", YesOrNo.values()) == YesOrNo.TRUE;
  }

  /**
   * What was handed in, the whole container where the document was in one. It is to be kept, not
   * shown: whatever it is, no browser is to take it for a page of ours.
   */
  @GetMapping("/api/reports/{id}/original")
  void original(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Filing filing = filing(ledger, id);
    Entry entry = ledger.find(filing.submission()).orElseThrow();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
    response.setHeader("X-Content-Type-Options", "nosniff");
    String tag = '"' + entry.sha256() + '"';
    if (new ServletWebRequest(request, response).checkNotModified(tag)) {
      return;
    }
    // What is not there any more is to be told before anything is said of it.
    try (InputStream original = vault.stream(entry.sha256())) {
      describe(entry, response);
      if (!request.getMethod().equals("HEAD")) {
        original.transferTo(response.getOutputStream());
      }
    }
  }

  private static void describe(Entry entry, HttpServletResponse response) {
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setContentLengthLong(entry.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, Attachment.called(entry.name(), entry.id()));
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    byte[] hash = HexFormat.of().parseHex(entry.sha256());
    response.setHeader("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ':');
  }
}
