package gouji.made;

import gouji.made.Caller.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at a browser, as far as cookies and the tokens of pages go. */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final Caller caller;
  private final Map<String, String> cookies = new TreeMap<>();
  private String token = "";

  public Visitor(Caller caller) {
    this.caller = caller;
  }

  /** Opens a page, and remembers its token. */
  public Answer open(String path, String... headers) throws IOException {
    Answer answer = keep(caller.get(path, with(headers)));
    Matcher matcher = TOKEN.matcher(answer.body());
    if (matcher.find()) {
      token = matcher.group(1);
    }
    return answer;
  }

  /** Sends a form with the token of the page that was opened last; names and values take turns. */
  public Answer send(String path, String... fields) throws IOException {
    StringBuilder form = new StringBuilder("_csrf=").append(token);
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=');
      form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    String type = "Content-Type: application/x-www-form-urlencoded";
    return keep(caller.post(path, form.toString(), with(type, "Sec-Fetch-Site: same-origin")));
  }

  public Answer logIn(String name, String password) throws IOException {
    open("/login");
    return send("/login", "username", name, "password", password);
  }

  /** Of the page that was opened last. */
  public String token() {
    return token;
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** Has this cookie from elsewhere. */
  public void give(String cookie) {
    cookies.put(cookie.replaceAll("=.*", ""), cookie);
  }

  /** These headers and the cookies. */
  public String[] with(String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    if (!cookies.isEmpty()) {
      all.add("Cookie: " + String.join("; ", cookies.values()));
    }
    return all.toArray(String[]::new);
  }

  private Answer keep(Answer answer) {
    for (String name :
        List.of("JSESSIONID", "XSRF-TOKEN", "REDIRECT_URI", "gouji-question", "lang")) {
      answer.cookie(name).ifPresent(cookie -> cookies.put(name, cookie));
    }
    return answer;
  }
}
