package gouji;

import gouji.submission.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it goes over the wire, however odd. It is of HTTP 1.0, so that the answer ends with
 * the connection and is in one piece.
 */
record RawCall(String method, String target, List<String> headers, Bytes body) {
  private static final int PATIENCE = 60_000;
  private static final String END = "\r\n\r\n";

  /** What came back. */
  record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  static RawCall get(String target, String... headers) {
    return new RawCall("GET", target, List.of(headers), Bytes.of(new byte[0]));
  }

  static RawCall post(String target, String body, String... headers) {
    return new RawCall(
        "POST", target, List.of(headers), Bytes.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  Answer send(int port) throws IOException {
    List<String> lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.0"));
    lines.add("Host: localhost:" + port);
    lines.addAll(headers);
    if (body.size() > 0 || !method.equals("GET")) {
      lines.add("Content-Length: " + body.size());
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      OutputStream out = socket.getOutputStream();
      out.write((String.join("\r\n", lines) + END).getBytes(StandardCharsets.UTF_8));
      out.flush();
      try {
        out.write(body.array());
        out.flush();
      } catch (SocketException answeredBefore) {
        // What is refused is not read to the end.
        assert body.size() > 0;
      }
      return answer(read(socket.getInputStream()));
    }
  }

  /** Reads to the end, or of a stream of events to the end of its head. */
  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (true) {
      int got = in.read(buffer);
      if (got < 0) {
        break;
      }
      bytes.write(buffer, 0, got);
      String head = bytes.toString(StandardCharsets.ISO_8859_1);
      int end = head.indexOf(END);
      if (end >= 0 && head.substring(0, end).contains("text/event-stream")) {
        break;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Answer answer(String text) {
    int end = text.indexOf(END);
    String[] head = text.substring(0, end).split("\r\n");
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < head.length; i++) {
      int colon = head[i].indexOf(':');
      headers.merge(
          head[i].substring(0, colon).toLowerCase(Locale.ROOT),
          head[i].substring(colon + 1).strip(),
          (one, other) -> one + ", " + other);
    }
    int status = Integer.parseInt(head[0].split(" ")[1]);
    return new Answer(status, headers, text.substring(end + END.length()));
  }

  @Override
  public String toString() {
    String shown = method + " " + target + " " + headers + " " + body.size() + " bytes";
    return shown.length() > 600 ? shown.substring(0, 600) + "…" : shown;
  }
}
