package gouji.access;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.ledger.Role;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Who logged in elsewhere, and for how long. */
class GuestTest {
  @Test
  void heIsNoUserOfThatNameAndLeavesAfterEightHoursHoweverBusyHeIs() {
    Instant came = Instant.parse("2026-03-01T08:00:00Z");
    OidcIdToken token =
        new OidcIdToken(
            "t", came, came.plusSeconds(300), Map.of("sub", "0815", "preferred_username", "zhang"));
    Guest guest =
        new Guest(
            new DefaultOidcUser(Identity.authorities(Role.VIEWER), token),
            Identity.authorities(Role.VIEWER),
            "preferred_username",
            came);
    assertThat(guest.getName()).isEqualTo("oidc:zhang");
    assertThat(guest.hasToLeave(came.plusSeconds(8 * 3600 - 1))).isFalse();
    assertThat(guest.hasToLeave(came.plusSeconds(8 * 3600))).isTrue();
  }
}
