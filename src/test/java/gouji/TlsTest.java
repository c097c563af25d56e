package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway that others reach, by TLS alone. */
class TlsTest {
  private static final String PASSWORD = "changeit";

  @Test
  void whatItSaysIsEncryptedAndItsCookiesStaySo(@TempDir Path home) throws Exception {
    Path store = home.resolve("key.p12");
    keytool(store);
    try (ConfigurableApplicationContext gateway =
        new SpringApplicationBuilder(Gateway.class)
            .properties("gouji.home=" + home, "gouji.jobs=1", "gouji.clerks=1")
            .run(
                "--server.port=0",
                "--server.address=0.0.0.0",
                "--gouji.access.oidc.issuer=https://localhost:1",
                "--gouji.access.oidc.client-id=gouji",
                "--gouji.access.oidc.client-secret=secret",
                "--server.ssl.key-store=" + store,
                "--server.ssl.key-store-type=PKCS12",
                "--server.ssl.key-store-password=" + PASSWORD)) {
      String port = gateway.getEnvironment().getRequiredProperty("local.server.port");
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(store)).build();
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/login")).build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(answer.headers().allValues("Set-Cookie"))
          .allMatch(cookie -> cookie.contains("Secure"));

      HttpResponse<String> away =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("https://localhost:" + port + "/oauth2/authorization/gouji"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(away.statusCode()).isEqualTo(302);
      assertThat(away.headers().firstValue("Location").orElseThrow()).endsWith("/login?elsewhere");
    }
  }

  private static void keytool(Path store) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            store.toString());
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  private static SSLContext trusting(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(store)) {
      keys.load(content, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("gateway", keys.getCertificate("mykey"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
