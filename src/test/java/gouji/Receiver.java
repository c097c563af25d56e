package gouji;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A program that is told of verdicts, and checks who tells it. */
final class Receiver {
  static final String SECRET = "秘密 of some length";
  static final String HEADER = "X-Signed";

  /** Answers with a redirection. */
  static final int ELSEWHERE = 302;

  /** Answers 200, with a body that never ends. */
  static final int ENDLESS = -1;

  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final int port;
  private volatile ToIntFunction<Post> answer = post -> 200;
  private volatile boolean stopped;
  private HttpServer server;
  private ExecutorService threads;

  /** What came; tries counts this one and those before. */
  record Post(
      String method,
      String target,
      String contentType,
      String key,
      String body,
      boolean signed,
      long tries) {}

  Receiver() throws IOException {
    server = HttpServer.create(address(0), 0);
    port = server.getAddress().getPort();
    threads = Executors.newCachedThreadPool();
    serve();
  }

  void start() throws IOException {
    server = HttpServer.create(address(port), 0);
    threads = Executors.newCachedThreadPool();
    serve();
  }

  private void serve() {
    stopped = false;
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  void stop() {
    stopped = true;
    server.stop(0);
    threads.shutdownNow();
  }

  String url() {
    return "http://127.0.0.1:" + port + "/in";
  }

  void answer(ToIntFunction<Post> status) {
    answer = status;
  }

  List<Post> posts() {
    return posts;
  }

  /** What was taken with success, in order. */
  List<String> arrived(String beginning) {
    return arrived.stream().filter(body -> body.startsWith(beginning)).toList();
  }

  Set<String> keysOf(String body) {
    return posts.stream()
        .filter(post -> post.body.equals(body))
        .map(Post::key)
        .collect(Collectors.toSet());
  }

  private void take(HttpExchange http) throws IOException {
    String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    long tries = 1 + posts.stream().filter(post -> post.body.equals(body)).count();
    Post post =
        new Post(
            http.getRequestMethod(),
            http.getRequestURI().toString(),
            http.getRequestHeaders().getFirst("Content-Type"),
            http.getRequestHeaders().getFirst("Idempotency-Key"),
            body,
            signed(http.getRequestHeaders().getFirst(HEADER), body),
            tries);
    posts.add(post);
    int status = answer.applyAsInt(post);
    if (status >= 200 && status < 300) {
      arrived.add(body);
    }
    if (status == ENDLESS) {
      talk(http);
      return;
    }
    http.getResponseHeaders().add("Location", "/elsewhere");
    http.sendResponseHeaders(status, -1);
    http.close();
  }

  /** Ends when the other side hangs up, or the test. */
  private void talk(HttpExchange http) throws IOException {
    http.sendResponseHeaders(200, 0);
    try (OutputStream out = http.getResponseBody()) {
      while (!stopped) {
        out.write(new byte[1024]);
        out.flush();
      }
    }
  }

  private static boolean signed(String signature, String body) {
    String[] parts = signature.split(",");
    String time = parts[0].substring("t=".length());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] due = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
      byte[] is = HexFormat.of().parseHex(parts[1].substring("v1=".length()));
      return MessageDigest.isEqual(due, is);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
