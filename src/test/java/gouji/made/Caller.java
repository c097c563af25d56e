package gouji.made;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Calls a server on this machine with exactly what it is given, headers that no decent client lets
 * one set among them.
 */
public final class Caller {
  private static final int PATIENCE = 60_000;

  private final int port;

  public Caller(int port) {
    this.port = port;
  }

  /** What came back; the body is as it was sent, chunks and all. */
  public record Answer(int status, List<String> headers, String body) {
    public Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
          .map(header -> header.substring(start.length()).strip())
          .findFirst();
    }

    /** The cookie of that name, as {@code name=value}. */
    public Optional<String> cookie(String name) {
      return headers.stream()
          .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("set-cookie: "))
          .map(header -> header.substring("set-cookie: ".length()))
          .filter(cookie -> cookie.startsWith(name + "="))
          .map(cookie -> cookie.replaceAll(";.*", ""))
          .reduce((first, last) -> last);
    }
  }

  public Answer get(String path, String... headers) throws IOException {
    return call("GET", path, "", headers);
  }

  public Answer post(String path, String body, String... headers) throws IOException {
    return call("POST", path, body, headers);
  }

  /** Asks with these headers; where none says to which host, to this machine. */
  public Answer call(String method, String path, String body, String... headers)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
    lines.addAll(List.of(headers));
    if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
      lines.add("Host: localhost:" + port);
    }
    if (!method.equals("GET")) {
      lines.add("Content-Length: " + bytes.length);
    }
    lines.add("Connection: close\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      OutputStream out = socket.getOutputStream();
      out.write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
      out.write(bytes);
      out.flush();
      return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Answer answer(String text) {
    int end = text.indexOf("\r\n\r\n");
    List<String> head = List.of(text.substring(0, end).split("\r\n"));
    int status = Integer.parseInt(head.get(0).split(" ")[1]);
    return new Answer(status, head.subList(1, head.size()), text.substring(end + 4));
  }
}
