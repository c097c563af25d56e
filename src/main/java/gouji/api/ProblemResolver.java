package gouji.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What is told to callers of whatever is thrown while their requests are met. */
final class ProblemResolver implements HandlerExceptionResolver, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);
  private static final int FRAMES = 8;

  private final ProblemWriter writer;

  ProblemResolver(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    // Whoever guards the API has to tell who may not.
    boolean guarded =
        thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException;
    if (guarded || !ProblemWriter.isApi(request)) {
      return null;
    }
    if (response.isCommitted()) {
      // The server is to break the answer off, so that it cannot be taken for complete.
      return null;
    }
    tell(request, response, thrown);
    return new ModelAndView();
  }

  private void tell(HttpServletRequest request, HttpServletResponse response, Exception thrown) {
    try {
      if (thrown instanceof ErrorResponse known) {
        known
            .getHeaders()
            .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
      }
      writer.write(request, response, problem(thrown));
    } catch (IOException e) {
      LOG.debug("a caller is gone: {}", e.toString());
    }
  }

  private static ProblemException problem(Exception thrown) {
    if (thrown instanceof ProblemException known) {
      return known;
    }
    if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
      return ProblemException.invalid("parameter", mismatch.getName());
    }
    if (thrown instanceof MissingServletRequestParameterException missing) {
      return ProblemException.invalid("parameter-missing", missing.getParameterName());
    }
    if (thrown instanceof MaxUploadSizeExceededException) {
      return plain(ProblemKind.TOO_LARGE);
    }
    if (thrown instanceof ErrorResponse known) {
      return plain(ProblemKind.of(known.getStatusCode().value()));
    }
    if (thrown instanceof MultipartException || thrown instanceof HttpMessageNotReadableException) {
      return plain(ProblemKind.INVALID);
    }
    LOG.error("a request was not met: {}", where(thrown));
    return plain(ProblemKind.of(thrown));
  }

  private static ProblemException plain(ProblemKind kind) {
    return new ProblemException(kind, kind.code());
  }

  /** What was thrown and where, without what it says: that may quote a document. */
  private static String where(Exception thrown) {
    return thrown.getClass().getName()
        + Arrays.stream(thrown.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n\tat " + frame)
            .collect(Collectors.joining());
  }
}
