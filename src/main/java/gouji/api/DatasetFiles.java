package gouji.api;

import gouji.archive.LivePackage;
import gouji.ledger.Ledger;
import gouji.ledger.UnreadableVerdictException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.UriUtils;

/** The data package over all accepted reports, or those of a body or a year. */
@RestController
final class DatasetFiles {
  private static final Logger LOG = LoggerFactory.getLogger(DatasetFiles.class);
  private static final String PATH = "/api/dataset/";

  private final Ledger ledger;
  private final LivePackage files;

  DatasetFiles(Ledger ledger, LivePackage files) {
    this.ledger = ledger;
    this.files = files;
  }

  /** Which reports, and how they are written. */
  private record Wanted(@Nullable String organization, @Nullable Integer year, boolean excel) {
    static Wanted of(Parameters asked) {
      return new Wanted(
          ReportList.text(asked, "organization"), ReportList.year(asked), ReportFiles.excel(asked));
    }

    /** Where the file of that name is that holds the same, seen from the descriptor. */
    private String address(String fileName) {
      List<String> all = new ArrayList<>();
      if (organization != null) {
        all.add("organization=" + UriUtils.encode(organization, StandardCharsets.UTF_8));
      }
      if (year != null) {
        all.add("year=" + year);
      }
      if (excel) {
        all.add("excel=true");
      }
      return all.isEmpty() ? fileName : fileName + '?' + String.join("&", all);
    }
  }

  @GetMapping(path = PATH + LivePackage.DESCRIPTOR, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> descriptor(HttpServletRequest request) throws IOException {
    Wanted wanted = Wanted.of(new Parameters(request));
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    files.describe(wanted::address, json);
    return ContentTag.answer(MediaType.APPLICATION_JSON, json.toByteArray());
  }

  /** A file of the package, sent line by line: it is nowhere whole but at the caller's. */
  @GetMapping(path = PATH + "{table}.csv", produces = "text/csv")
  void table(
      @PathVariable("table") String table, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Wanted wanted = Wanted.of(new Parameters(request));
    LivePackage.Part part = ReportFiles.part(files, table);
    // Taken before the first report is read: what changes meanwhile is sent again next time.
    String tag =
        ContentTag.of(
            ledger.reports().changes(),
            files.edition(),
            table,
            wanted.organization,
            wanted.year,
            wanted.excel);
    ShallowEtagHeaderFilter.disableContentCaching(request);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (new ServletWebRequest(request, response).checkNotModified(tag)) {
      return;
    }
    response.setContentType(ReportFiles.CSV.toString());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=" + part.fileName());
    if (!request.getMethod().equals("HEAD")) {
      send(part, wanted, response);
    }
  }

  private void send(LivePackage.Part part, Wanted wanted, HttpServletResponse response) {
    try {
      part.write(
          to ->
              ledger
                  .filings()
                  .eachCurrent(
                      wanted.organization, wanted.year, report -> to.accept(report.verdict())),
          wanted.excel,
          response.getOutputStream());
    } catch (UnreadableVerdictException e) {
      throw new ProblemException(ProblemKind.UNAVAILABLE, "read-anew");
    } catch (IOException e) {
      LOG.debug("a caller is gone: {}", e.toString());
    }
  }
}
