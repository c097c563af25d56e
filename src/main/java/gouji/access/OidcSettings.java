package gouji.access;

import gouji.ledger.Role;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings by which people log in elsewhere, with OpenID Connect.
 *
 * @param issuer where; empty is nowhere
 * @param nameClaim what of a person is his name here
 * @param roleClaim where his roles stand, with dots from outside in: {@code realm_access.roles}
 * @param viewer the roles there that are viewer here, and so on
 */
record OidcSettings(
    String issuer,
    String clientId,
    String clientSecret,
    String nameClaim,
    String roleClaim,
    List<String> viewer,
    List<String> reviewer,
    List<String> operator) {

  OidcSettings {
    AccessSettings.require(
        issuer.isEmpty() || isAddress(issuer),
        "oidc.issuer",
        issuer,
        "an address, as https://id.cn");
    AccessSettings.require(
        issuer.isEmpty() || !clientId.isEmpty(), "oidc.client-id", clientId, "set with the issuer");
    AccessSettings.require(
        issuer.isEmpty() || !clientSecret.isEmpty(),
        "oidc.client-secret",
        "",
        "set with the issuer");
  }

  boolean on() {
    return !issuer.isEmpty();
  }

  /** The highest role that someone has by what is claimed of him. */
  Optional<Role> role(Map<String, Object> claims) {
    List<String> roles = roles(claims);
    if (roles.stream().anyMatch(operator::contains)) {
      return Optional.of(Role.OPERATOR);
    }
    if (roles.stream().anyMatch(reviewer::contains)) {
      return Optional.of(Role.REVIEWER);
    }
    return roles.stream().anyMatch(viewer::contains) ? Optional.of(Role.VIEWER) : Optional.empty();
  }

  private List<String> roles(Map<String, Object> claims) {
    @Nullable Object found = claims;
    for (String step : roleClaim.split("\\.")) {
      found = found instanceof Map<?, ?> map ? map.get(step) : null;
    }
    if (found instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return found == null ? List.of() : List.of(found.toString());
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return on() ? issuer : "off";
  }
}
