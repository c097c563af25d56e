package gouji.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Tells by a tag whether an answer is what it was, also to who asks for the head of it alone. */
final class ShortTags extends ShallowEtagHeaderFilter {
  ShortTags() {
    // What is packed on its way cannot have a strong one.
    setWriteWeakETag(true);
  }

  @Override
  protected boolean isEligibleForEtag(
      HttpServletRequest request, HttpServletResponse response, int status, InputStream content) {
    return super.isEligibleForEtag(whole(request), response, status, content);
  }

  /** The head is that of the answer with its content. */
  private static HttpServletRequest whole(HttpServletRequest request) {
    if (!request.getMethod().equals("HEAD")) {
      return request;
    }
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getMethod() {
        return "GET";
      }
    };
  }
}
