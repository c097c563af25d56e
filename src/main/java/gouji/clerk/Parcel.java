package gouji.clerk;

import gouji.ledger.Push;
import java.nio.charset.StandardCharsets;

/**
 * What is sent in one try to push a message.
 *
 * @param signature that the message comes from us, and when it was sent
 */
public record Parcel(Push push, String signature) {

  /** By what the receiver knows the message again: the same at every try, and of no other. */
  public String key() {
    return push.message().name();
  }

  public byte[] payload() {
    return push.message().body().getBytes(StandardCharsets.UTF_8);
  }
}
