package gouji.ledger;

/**
 * A user.
 *
 * @param password hashed
 * @param stamp another after each change of role or password
 */
public record Account(String name, Role role, String password, String stamp) {
  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
