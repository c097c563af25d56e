package gouji;

/** What is demanded of a setting, said by its name where it is not met. */
final class Setting {
  private Setting() {}

  static void require(boolean met, String name, Object value, String what) {
    if (!met) {
      throw new IllegalArgumentException(name + " is '" + value + "', but must be " + what);
    }
  }
}
