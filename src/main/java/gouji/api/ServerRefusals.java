package gouji.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the server tells callers of the API what it refuses before any of our parts sees it, such as
 * an address that is not well-formed.
 */
final class ServerRefusals extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(ServerRefusals.class);
  private static final int ERRORS = 400;

  private final ProblemWriter writer;

  ServerRefusals(ProblemWriter writer) {
    this.writer = writer;
    setShowReport(false);
    setShowServerInfo(false);
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (!ProblemWriter.isApi(request)) {
      super.report(request, response, thrown);
    } else if (response.getStatus() >= ERRORS
        && response.getContentWritten() == 0
        && response.setErrorReported()) {
      try {
        writer.write(request, response, ProblemKind.of(response.getStatus()));
      } catch (IOException e) {
        LOG.debug("a caller is gone: {}", e.toString());
      }
    }
  }
}
