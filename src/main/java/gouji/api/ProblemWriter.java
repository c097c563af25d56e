package gouji.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers with problems after RFC 9457, as every error under {@code /api} is told. */
final class ProblemWriter {
  private static final String PATH = "/api";
  private static final Pattern OF_CONTENT =
      Pattern.compile(
          "ETag|Last-Modified|Repr-Digest|Content-(Disposition|Type|Length|Language|Encoding)",
          Pattern.CASE_INSENSITIVE);

  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  /** Whether whoever asks is a caller of the API. */
  static boolean isApi(HttpServletRequest request) {
    String path = path(request);
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /** What was asked for, also where it has been passed on to those who tell errors. */
  private static String path(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = original instanceof String asked ? asked : request.getRequestURI();
    return path == null ? "" : path;
  }

  void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind)
      throws IOException {
    write(request, response, new ProblemException(kind, kind.code()));
  }

  void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
      throws IOException {
    ProblemTexts texts = ProblemTexts.in(request.getHeader("Accept-Language"));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", problem.kind().type());
    body.put("title", texts.say(problem.kind().code() + ".title"));
    body.put("status", problem.kind().status());
    body.put("detail", texts.say(problem.key(), problem.arguments()));
    body.put("instance", path(request));
    byte[] bytes = json.writeValueAsBytes(body);
    withoutContent(response);
    response.setStatus(problem.kind().status());
    response.setContentType("application/problem+json");
    response.setHeader("Content-Language", texts.language());
    response.addHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "no-store");
    if (problem.retryAfter() > 0) {
      response.setHeader("Retry-After", Integer.toString(problem.retryAfter()));
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** Takes back all that was said of the content that was to come, and no other header. */
  private static void withoutContent(HttpServletResponse response) {
    Map<String, Collection<String>> kept = new LinkedHashMap<>();
    for (String name : response.getHeaderNames()) {
      if (!OF_CONTENT.matcher(name).matches()) {
        kept.put(name, List.copyOf(response.getHeaders(name)));
      }
    }
    response.reset();
    kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
  }
}
