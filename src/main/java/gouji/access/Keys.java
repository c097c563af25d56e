package gouji.access;

import gouji.ledger.Actor;
import gouji.ledger.ApiKey;
import gouji.ledger.Ledger;
import gouji.ledger.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The keys of programs, as those who say who may make and revoke them. */
public final class Keys {
  /** By which who finds one knows what it is. */
  private static final String PREFIX = "gj_";

  /** So many that nobody guesses one, and a plain hash keeps them. */
  private static final int BYTES = 32;

  private final Ledger ledger;
  private final Runnable changed;
  private final SecureRandom random = new SecureRandom();

  /**
   * What came of making a key.
   *
   * @param key what its holder shows, told this once; empty where none was made
   */
  public record Made(Outcome outcome, String key) {
    @Override
    public String toString() {
      return outcome.name();
    }
  }

  /** The keys of a gateway beside it. */
  public Keys(Ledger ledger) {
    this(ledger, () -> {});
  }

  Keys(Ledger ledger, Runnable changed) {
    this.ledger = ledger;
    this.changed = changed;
  }

  public List<ApiKey> all() {
    return ledger.apiKeys().all();
  }

  public Made add(String name, Role role, Actor by) {
    if (!Names.areFit(name)) {
      return new Made(Outcome.NAME_UNFIT, "");
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    boolean added = ledger.apiKeys().add(name, role, hash(key), by);
    changed.run();
    return added ? new Made(Outcome.DONE, key) : new Made(Outcome.NAME_TAKEN, "");
  }

  /** Revokes a key. */
  public Outcome remove(String name, Actor by) {
    boolean removed = ledger.apiKeys().remove(name, by);
    changed.run();
    return Outcome.of(removed, Outcome.NAME_UNKNOWN);
  }

  static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
