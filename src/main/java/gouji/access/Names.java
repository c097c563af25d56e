package gouji.access;

import java.util.regex.Pattern;

/**
 * What users and keys may be called. A colon is in none, so that {@code key:统计} and {@code
 * oidc:zhang} are nobody else.
 */
final class Names {
  private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

  private Names() {}

  static boolean areFit(String name) {
    return FIT.matcher(name).matches() && !name.equals(LocalOperator.NAME);
  }
}
