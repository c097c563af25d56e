package gouji.access;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A user who has logged in.
 *
 * @param stamp what his account had when he did: he stays as long as it does
 */
record Resident(String name, String stamp) implements AuthenticatedPrincipal {
  @Override
  public String getName() {
    return name;
  }
}
