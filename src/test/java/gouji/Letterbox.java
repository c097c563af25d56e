package gouji;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that takes mails and keeps them with their envelopes. That of GreenMail takes none with
 * a null return path, which every server has to. It knows no recipient at {@link #ELSEWHERE}.
 */
final class Letterbox implements AutoCloseable {
  static final String ELSEWHERE = "elsewhere.example.com";

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Posted> posted = new CopyOnWriteArrayList<>();

  /** A server at that port; 0 is any. */
  Letterbox(int port) throws IOException {
    listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::listen);
  }

  /** A mail with the path that a bounce of it would take. */
  record Posted(String returnPath, String recipient, MimeMessage mail) {}

  int port() {
    return listening.getLocalPort();
  }

  List<Posted> posted() {
    return List.copyOf(posted);
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        threads.execute(() -> talk(client));
      } catch (IOException e) {
        return; // it was closed
      }
    }
  }

  private void talk(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
      OutputStream out = client.getOutputStream();
      String returnPath = "";
      String recipient = "";
      say(out, "220 letterbox");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("MAIL FROM:")) {
          returnPath = line.substring("MAIL FROM:".length());
          say(out, "250 OK");
        } else if (line.startsWith("RCPT TO:")) {
          recipient = line.substring("RCPT TO:".length());
          say(out, recipient.endsWith(ELSEWHERE + ">") ? "550 unknown here" : "250 OK");
        } else if (line.equals("DATA")) {
          say(out, "354 go on");
          posted.add(new Posted(returnPath, recipient, mail(in)));
          say(out, "250 OK");
        } else if (line.equals("QUIT")) {
          say(out, "221 bye");
          return;
        } else {
          say(out, "250 OK");
        }
      }
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeMessage mail(BufferedReader in) throws IOException, MessagingException {
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
