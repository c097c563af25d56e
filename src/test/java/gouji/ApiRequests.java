package gouji;

import com.fasterxml.jackson.databind.JsonNode;
import gouji.ApiSpecification.Operation;
import gouji.submission.Bytes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests made up from the contract: what it allows, what is at its bounds, and hostile ones. */
final class ApiRequests {
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "/",
          "\0",
          "a\r\nX-Injected: 1\r\n\r\n<html>",
          "' OR '1'='1",
          "'; DROP TABLE submission; --",
          "${jndi:ldap://127.0.0.1/a}",
          "<script>alert(1)</script>",
          "=HYPERLINK(\"http://x\")",
          "%s%n{0}${1}",
          "\u202Egnp.exe",
          "😀年报",
          "\uFFFF",
          "-1",
          "99999999999999999999",
          "1e9",
          "NaN",
          "null",
          "true",
          "[]",
          "a".repeat(5000));

  private static final List<String> RAW =
      List.of("%", "%zz", "%00", "%0d%0aX-Injected:%201", "%c0%af", "%e6%8a", "a=b=c", "%ff%fe");

  private static final List<String> RAW_PATHS =
      List.of(
          "..", "%2e%2e", "..%2f..%2fetc", "%00", "a;b=c", "%5c..%5c", "%c0%ae", "%25", "a%2fb");

  private static final List<String> HEADERS =
      List.of(
          "Accept: application/json",
          "Accept: text/html",
          "Accept: image/png",
          "Accept: */*;q=0",
          "Accept: ;;;,",
          "Accept: application/problem+json",
          "Accept-Language: en",
          "Accept-Language: ;q=x,,*",
          "Accept-Encoding: gzip;q=0, identity",
          "If-None-Match: *",
          "If-None-Match: \"x",
          "If-Modified-Since: yesterday",
          "Range: bytes=9-1",
          "Last-Event-ID: x",
          "Last-Event-ID: 0",
          "Idempotency-Key: a b",
          "Idempotency-Key: 年",
          "Content-Disposition: attachment; filename*=UTF-8''%zz",
          "Content-Disposition: attachment; filename=\"报告.pdf",
          "Content-Disposition: ;;;=",
          "Cookie: JSESSIONID=../../x; a=\"",
          "X-HTTP-Method-Override: DELETE",
          "X-Long: " + "x".repeat(3000),
          "Content-Encoding: gzip",
          "Expect: something");

  private static final List<String> TYPES =
      List.of(
          "application/octet-stream",
          "application/pdf",
          "text/plain; charset=none",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=XX",
          "multipart/mixed; boundary=XX",
          "////",
          "application/json");

  private static final List<String> BODIES =
      List.of(
          "",
          "年报",
          "{\"a\":",
          "a=b&c=%zz",
          part("file", "a.txt", "内容") + "--XX--\r\n",
          part("file", "a.txt", "一") + part("file", "../../b.txt", "二") + "--XX--\r\n",
          part("file", "", "") + "--XX--\r\n",
          "--XX\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--XX--\r\n",
          part("file", "cut.txt", "内容"),
          "--XX\r\n\r\n\r\n--XX--",
          "--XX\r\n" + "H: " + "x".repeat(20_000) + "\r\n\r\n--XX--",
          "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\0\r\nX: 1\"\r\n\r\n1");

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO", "get");

  private final ApiSpecification specification;
  private final List<String> ids;
  private final int tooLarge;
  private final Random random;

  /**
   * Requests.
   *
   * @param ids of submissions that are there
   * @param tooLarge so many bytes no document may have
   */
  ApiRequests(ApiSpecification specification, List<String> ids, int tooLarge, long seed) {
    this.specification = specification;
    this.ids = ids;
    this.tooLarge = tooLarge;
    this.random = new Random(seed);
  }

  private static String part(String field, String file, String content) {
    return "--XX\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n"
        .formatted(field, file, content);
  }

  RawCall next(Operation operation) {
    boolean otherMethod = random.nextInt(10) == 0;
    String method = otherMethod ? any(METHODS) : operation.method();
    List<String> headers = new ArrayList<>();
    List<String> query = new ArrayList<>();
    String path = operation.path();
    for (JsonNode parameter : operation.parameters()) {
      String name = parameter.path("name").asText();
      switch (parameter.path("in").asText()) {
        case "path" -> path = path.replace("{" + name + "}", inPath(parameter));
        case "header" -> {
          if (random.nextInt(3) == 0) {
            headers.add(name + ": " + value(parameter).replaceAll("[\r\n\0]", "?"));
          }
        }
        default -> {
          if (random.nextInt(3) == 0) {
            query.add(name + "=" + (random.nextInt(8) == 0 ? any(RAW) : encoded(value(parameter))));
          }
        }
      }
    }
    while (random.nextInt(3) == 0) {
      headers.add(any(HEADERS));
    }
    byte[] body = new byte[0];
    if (!method.equals("GET") && !method.equals("HEAD")) {
      body = body();
      headers.add("Content-Type: " + any(TYPES));
    }
    String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
    return new RawCall(method, target, headers, Bytes.of(body));
  }

  private byte[] body() {
    return random.nextInt(15) == 0
        ? new byte[tooLarge]
        : any(BODIES).getBytes(StandardCharsets.UTF_8);
  }

  private String inPath(JsonNode parameter) {
    return random.nextInt(6) == 0 ? any(RAW_PATHS) : encoded(value(parameter));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Most often what the contract allows. */
  private String value(JsonNode parameter) {
    JsonNode schema = specification.resolved(parameter.path("schema"));
    if (random.nextInt(4) == 0) {
      return any(HOSTILE);
    }
    if (schema.path("enum").isArray()) {
      return schema.path("enum").path(random.nextInt(schema.path("enum").size())).asText();
    }
    if (schema.path("type").asText().equals("integer")) {
      return number(schema);
    }
    if (schema.path("format").asText().equals("date-time")) {
      return any(
          List.of("2026-03-01T08:00:00Z", "1969-01-01T00:00:00+08:00", "9999-12-31T23:59:59Z"));
    }
    if (schema.path("type").asText().equals("number")) {
      return any(List.of("1", "0.5", "3", "0.49", "1.25"));
    }
    String pattern = schema.path("pattern").asText();
    return switch (pattern.isEmpty() ? "" : parameter.path("name").asText()) {
      case "id" -> any(ids);
      case "report" -> (random.nextBoolean() ? any(ids) : ids.get(0)) + "-1";
      case "cursor" -> pattern.contains("-[0-9]{1,9}") ? any(ids) + "-1" : any(ids);
      case "Last-Event-ID" -> Integer.toString(random.nextInt(100));
      default -> any(List.of("a", "年报", "2024", "k" + random.nextInt(5)));
    };
  }

  private String number(JsonNode schema) {
    int least = schema.path("minimum").asInt(0);
    // At the most a caller would have to wait for it.
    int most = Math.min(schema.path("maximum").asInt(1000), least == 0 ? 61 : 501);
    List<Integer> numbers = List.of(least, least + 1, least - 1, most == 61 ? 61 : most);
    return Integer.toString(any(numbers));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
