package gouji;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of the door by which programs outside reach the broker inside. */
@ConfigurationProperties("gouji.door")
record DoorSettings(String url, String user, String password) {
  private static final String SCHEME = "tcp://";

  DoorSettings {
    boolean shut = url.isEmpty();
    require(shut || url.startsWith(SCHEME), "url", "an address such as tcp://0.0.0.0:61616");
    require(shut || !user.isEmpty(), "user", "set where gouji.door.url opens the broker");
    require(shut || !password.isEmpty(), "password", "set where gouji.door.url opens the broker");
  }

  boolean open() {
    return !url.isEmpty();
  }

  private static void require(boolean met, String name, String what) {
    if (!met) {
      throw new IllegalArgumentException("gouji.door." + name + " must be " + what);
    }
  }

  /** Behind the question mark may stand the password of a key store. */
  @Override
  public String toString() {
    return open() ? url.replaceFirst("\\?.*", "") : "shut";
  }
}
