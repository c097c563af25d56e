package gouji.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.json.JsonWriter;

/** Why a request is not let in, told as a problem after RFC 9457 in the caller's language. */
enum Refusal {
  MALFORMED(
      "invalid",
      400,
      "请求不规范",
      "请求的地址或者标头含有不允许的字符。",
      "Malformed request",
      "The address or a header of the request holds characters that are not allowed."),
  LOGIN(
      "unauthorized",
      401,
      "需要登录",
      "请先登录，或者在 Authorization 标头中提供 API 密钥。",
      "Login required",
      "Log in, or give an API key in the header Authorization."),
  KEY(
      "unauthorized",
      401,
      "API 密钥无效",
      "Authorization 标头中的 API 密钥不存在或者已被撤销。",
      "Invalid API key",
      "The API key in the header Authorization does not exist or was revoked."),
  ROLE("forbidden", 403, "权限不足", "您的角色不允许进行这项操作。", "Not allowed", "Your role does not allow this."),
  TOKEN(
      "forbidden",
      403,
      "页面已过期",
      "请求没有带上页面的防伪令牌。请刷新页面后重试。",
      "The page has expired",
      "The request lacks the token of the page. Load the page again and retry."),
  CROSS_SITE(
      "forbidden",
      403,
      "拒绝来自其他网站的请求",
      "这个请求由其他网站的页面发出。",
      "Refused: another site",
      "This request was sent by a page of another site."),
  FORWARDED(
      "forbidden",
      403,
      "请求经过了代理",
      "网关尚未设置用户，只接受本机直接发来的请求。请先用 gouji user add 添加用户。",
      "The request was forwarded",
      "This gateway has no users and serves this machine alone, not what a proxy brings."
          + " Make users with gouji user add."),
  UNKNOWN_HOST(
      "unknown-host",
      421,
      "主机名不符",
      "请求所用的主机名不属于本网关。可以用 gouji.access.hosts 添加主机名。",
      "Unknown host name",
      "The host name of the request is not one of this gateway. gouji.access.hosts adds names.");

  private static final JsonWriter<Map<String, Object>> JSON = JsonWriter.standard();

  private final String type;
  private final int status;
  private final String title;
  private final String detail;
  private final String englishTitle;
  private final String englishDetail;

  Refusal(
      String type,
      int status,
      String title,
      String detail,
      String englishTitle,
      String englishDetail) {
    this.type = type;
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.englishTitle = englishTitle;
    this.englishDetail = englishDetail;
  }

  int status() {
    return status;
  }

  /** Answers the request. */
  void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean english = Language.isEnglish(request);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:gouji:problem:" + type);
    problem.put("title", english ? englishTitle : title);
    problem.put("status", status);
    problem.put("detail", english ? englishDetail : detail);
    problem.put("instance", request.getRequestURI());
    byte[] body = JSON.writeToString(problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setHeader("Content-Language", english ? "en" : "zh");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
