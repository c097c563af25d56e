package gouji.archive;

/** What keeps the tables of a form from becoming files: a name that the data package needs. */
public final class LayoutFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LayoutFault(String what, String code) {
    super("no form may call a " + what + " " + code + ": the data package has one of that name");
  }
}
