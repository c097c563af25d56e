package gouji.made;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** A server where people log in with OpenID Connect, which says of everybody what it is told to. */
public final class Issuer implements AutoCloseable {
  private static final String KEY = "key";

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey signedWith;
  private volatile Map<String, Object> claims = Map.of();
  private volatile String nonce = "";

  /**
   * An issuer that listens.
   *
   * @param honest whether it signs with the key that it says it does
   */
  public Issuer(boolean honest) throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID(KEY).generate();
    signedWith = honest ? key : new RSAKeyGenerator(2048).keyID(KEY).generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/.well-known/openid-configuration", this::description);
    answer("/jwks", () -> new JWKSet(key.toPublicJWK()).toString());
    answer("/token", this::tokens);
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What it says of the next who comes from a request with that nonce. */
  public void says(String requestNonce, Map<String, Object> ofHim) {
    nonce = requestNonce;
    claims = ofHim;
  }

  private interface Body {
    String make() throws JOSEException;
  }

  private void answer(String path, Body body) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            byte[] bytes = body.make().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          } catch (JOSEException e) {
            throw new IOException(e);
          }
        });
  }

  private String description() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/jwks","response_types_supported":["code"],
         "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
        """
        .formatted(address());
  }

  private String tokens() throws JOSEException {
    Instant now = Instant.now();
    JWTClaimsSet.Builder token =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .subject("0815")
            .audience("gouji")
            .claim("nonce", nonce)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    claims.forEach(token::claim);
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY).build();
    SignedJWT signed = new SignedJWT(header, token.build());
    signed.sign(new RSASSASigner(signedWith));
    return """
        {"access_token":"a","token_type":"Bearer","expires_in":300,"id_token":"%s"}
        """
        .formatted(signed.serialize());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
