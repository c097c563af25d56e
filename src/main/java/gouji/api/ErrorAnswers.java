package gouji.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How errors are told to callers of the API that come from before or behind the controllers, as
 * from the server itself or from whoever guards it. Those of pages go on to their own.
 */
final class ErrorAnswers extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient ProblemWriter writer;

  ErrorAnswers(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status instanceof Integer told && ProblemWriter.isApi(request)) {
      Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      writer.write(
          request,
          response,
          thrown instanceof Throwable fault ? ProblemKind.of(fault) : ProblemKind.of(told));
    } else {
      chain.doFilter(request, response);
    }
  }
}
