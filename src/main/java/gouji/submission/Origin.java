package gouji.submission;

/** The way in that a document took, and from whom: a path, a sender's address, a caller. */
public record Origin(Way way, String from) {

  /** The ways in. */
  public enum Way {
    COMMAND_LINE,
    FOLDER,
    MAIL,
    UPLOAD,
    QUEUE
  }
}
