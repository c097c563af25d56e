package gouji;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before a mail server and tells lies about sizes and structures; when it comes to a mail
 * with the field {@link #TABOO}, it hangs up.
 */
final class CrookedServer implements AutoCloseable {
  static final String TABOO = "X-Hang-Up";

  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final int behind;

  CrookedServer(int behind) throws IOException {
    this(behind, 0);
  }

  /** The same at a port of its own, 0 for any. */
  CrookedServer(int behind, int port) throws IOException {
    this.behind = behind;
    this.listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void listen() {
    try {
      while (!listening.isClosed()) {
        Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
        open.addAll(List.of(client, server));
        if (listening.isClosed()) {
          hangUp(); // whoever closes may have looked before these two were there
          return;
        }
        threads.execute(() -> pass(client, server, false));
        threads.execute(() -> pass(server, client, true));
      }
    } catch (IOException e) {
      if (!listening.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void pass(Socket from, Socket to, boolean lying) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] piece = new byte[1 << 16];
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        String said = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
        if (lying && said.contains(TABOO)) {
          return;
        }
        String told = lying ? lie(said) : said;
        out.write(told.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      }
    } catch (IOException e) {
      // One side hung up, and now so does the other.
      return;
    }
  }

  private static String lie(String said) {
    return said.replaceAll("RFC822\\.SIZE \\d+", "RFC822.SIZE 3")
        .replaceAll("BODYSTRUCTURE \\(", "BODYSTRUCTURE ((((")
        .replaceAll("ENVELOPE \\(", "ENVELOPE (NIL ");
  }

  @Override
  public void close() throws IOException {
    listening.close();
    hangUp();
    threads.shutdownNow();
  }

  private void hangUp() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }
}
