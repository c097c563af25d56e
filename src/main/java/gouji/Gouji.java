package gouji;

/** The program. */
public final class Gouji {
  private Gouji() {}

  public static void main(String[] args) {
    System.exit(2);
  }
}
