package gouji.access;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: hashed by bcrypt, as the JDK alone has neither Argon2 nor scrypt, and
 * what it has, PBKDF2, costs someone with many graphics cards too little. The way stands before the
 * hash, so that another can follow.
 */
final class Passwords {
  private static final int SHORTEST = 10;

  /** What bcrypt reads; it would pass over the rest in silence. */
  private static final int MOST_BYTES = 72;

  /** A quarter of a second on a machine of 2025. */
  private static final int STRENGTH = 12;

  private static final PasswordEncoder ENCODER =
      new DelegatingPasswordEncoder(
          "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(STRENGTH)));

  /** Of a password that nobody knows, to be compared where there is no user of a name. */
  private static final String NOBODYS =
      "{bcrypt}$2a$12$18SECX.7naQKPRFqakAg9.2RgVFvhPH2AxRfl99UsWXCNM4BiK1zK";

  private Passwords() {}

  /** Whether it can be one. */
  static Outcome judge(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Outcome.PASSWORD_SHORT;
    }
    int bytes = normal(password).getBytes(StandardCharsets.UTF_8).length;
    return bytes > MOST_BYTES ? Outcome.PASSWORD_LONG : Outcome.DONE;
  }

  static String hash(String password) {
    return ENCODER.encode(normal(password));
  }

  static boolean match(String password, String hash) {
    return ENCODER.matches(normal(password), hash);
  }

  /** Takes as long as to compare, and says nothing. */
  static void pretendToMatch(String password) {
    ENCODER.matches(normal(password), NOBODYS);
  }

  /** Keyboards differ in how they write the same. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
