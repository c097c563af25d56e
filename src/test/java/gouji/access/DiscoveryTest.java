package gouji.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import gouji.made.SetClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.client.ResponseCreator;
import org.springframework.web.client.RestTemplate;

/** How the server elsewhere is asked what it is like. */
class DiscoveryTest {
  private static final String ISSUER = "https://id.example.cn/realms/office";
  private static final String ADDRESS = ISSUER + "/.well-known/openid-configuration";

  private final SetClock clock = new SetClock("2026-03-01T08:00:00Z");
  private final RestTemplate calls = new RestTemplate();
  private final MockRestServiceServer server = MockRestServiceServer.createServer(calls);
  private final Discovery discovery =
      new Discovery(
          new OidcSettings(
              ISSUER, "gouji", "secret", "name", "roles", List.of(), List.of(), List.of()),
          calls,
          clock);

  @Test
  void itIsAskedOnceAndNotBeforeSomeoneComes() {
    server.expect(requestTo(ADDRESS)).andRespond(told(ISSUER));
    assertThat(discovery.findByRegistrationId("other")).isNull();
    ClientRegistration found =
        Objects.requireNonNull(discovery.findByRegistrationId(Discovery.NAME));
    assertThat(found.getProviderDetails().getTokenUri()).isEqualTo(ISSUER + "/token");
    assertThat(discovery.findByRegistrationId(Discovery.NAME)).isSameAs(found);
    server.verify();
  }

  @Test
  void whileItIsAwayItIsLeftAlone() {
    server.expect(requestTo(ADDRESS)).andRespond(withServerError());
    server.expect(requestTo(ADDRESS)).andRespond(told(ISSUER));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> discovery.findByRegistrationId(Discovery.NAME))
          .isInstanceOf(OAuth2AuthenticationException.class);
      clock.pass(Duration.ofSeconds(10));
    }
    assertThat(discovery.findByRegistrationId(Discovery.NAME)).isNotNull();
    server.verify();
  }

  @Test
  void whatDescribesAnotherIssuerIsNotBelieved() {
    server.expect(requestTo(ADDRESS)).andRespond(told("https://evil.example"));
    assertThatThrownBy(() -> discovery.findByRegistrationId(Discovery.NAME))
        .isInstanceOf(OAuth2AuthenticationException.class);
  }

  private static ResponseCreator told(String issuer) {
    return withSuccess(
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/jwks","response_types_supported":["code"],
         "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
        """
            .formatted(issuer),
        MediaType.APPLICATION_JSON);
  }
}
