package gouji.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server does with requests that were refused. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class ServerRefusalsTest {
  private Tomcat server;

  @BeforeEach
  void start(@TempDir Path folder) throws LifecycleException {
    server = new Tomcat();
    server.setBaseDir(folder.toString());
    server.setPort(0);
    // Where nothing of the body is left to wait for, the answer's end comes at once, and not then.
    server.getConnector().setProperty("connectionTimeout", "3600000");
    ServerRefusals refusals = new ServerRefusals(new ProblemWriter(new ObjectMapper()));
    server.getHost().getPipeline().addValve(refusals);
    Context context = server.addContext("", folder.toString());
    Tomcat.addServlet(context, "slow", new GivenUp());
    context.addServletMappingDecoded("/", "slow");
    server.start();
  }

  @AfterEach
  void stop() throws LifecycleException {
    server.stop();
    server.destroy();
  }

  @Test
  void ofWhatCameTooSlowlyTheRestIsNotWaitedFor() throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.getConnector().getLocalPort())) {
      socket.setSoTimeout(30_000);
      String head =
          "POST /api/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 408");
    }
  }

  private static final class GivenUp extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(ProblemKind.TOO_SLOW.status());
    }
  }
}
