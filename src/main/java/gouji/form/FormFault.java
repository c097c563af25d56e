package gouji.form;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong in the file of a form, and on which line. A shelf with a faulty form does not open:
 * figures that nothing checks are worse than none.
 */
public final class FormFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  FormFault(String file, int line, String chinese, String english) {
    this(file, line, chinese, english, null);
  }

  FormFault(String file, int line, String chinese, String english, @Nullable Throwable cause) {
    super(file + ":" + line + ": " + chinese + " (" + english + ")", cause);
    this.file = file;
    this.line = line;
  }

  public String file() {
    return file;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }
}
