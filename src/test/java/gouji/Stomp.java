package gouji;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A program that speaks STOMP, as plainly as it is written down. */
final class Stomp implements AutoCloseable {
  private static final int PATIENCE = 30_000;

  private final Socket socket;

  Stomp(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
  }

  /** Sends a frame: its command, its headers as lines, its body; gives the next that comes. */
  String ask(String command, String headers, String body) throws IOException {
    say(command, headers, body);
    return hear();
  }

  void say(String command, String headers, String body) throws IOException {
    String frame = command + "\n" + headers + "\n\n" + body + "\0";
    socket.getOutputStream().write(frame.getBytes(StandardCharsets.UTF_8));
  }

  String hear() throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    int next = socket.getInputStream().read();
    while (next != 0) {
      if (next < 0) {
        throw new EOFException("the broker hung up");
      }
      frame.write(next);
      next = socket.getInputStream().read();
    }
    return frame.toString(StandardCharsets.UTF_8).strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
