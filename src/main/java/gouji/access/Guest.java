package gouji.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who logged in elsewhere; no user here is called so. As it is not asked there again whether he
 * still may, he has to come in anew after a working day, however busy his browser is meanwhile.
 */
final class Guest extends DefaultOidcUser {
  private static final long serialVersionUID = 1L;
  private static final Duration STAY = Duration.ofHours(8);

  private final Instant since;

  Guest(
      OidcUser user,
      Collection<? extends GrantedAuthority> authorities,
      String nameClaim,
      Instant since) {
    super(authorities, user.getIdToken(), user.getUserInfo(), nameClaim);
    this.since = since;
  }

  boolean hasToLeave(Instant now) {
    return !now.isBefore(since.plus(STAY));
  }

  @Override
  public String getName() {
    return "oidc:" + super.getName();
  }
}
