package gouji.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
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

  /**
   * What is left of an upload that was given up is not waited for: the server would read some of
   * it, however slowly it comes, so that its sender is sure to read the answer.
   */
  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    super.invoke(request, response);
    if (response.getStatus() == ProblemKind.TOO_SLOW.status() && ProblemWriter.isApi(request)) {
      request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
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
