package gouji.submission;

/**
 * One document handed in: its name as the sender gave it (a document inside a container is named
 * {@code outer.zip!/inner.docx}), its bytes, and the hash of the bytes, which is its identity.
 */
public record Submission(String name, Bytes bytes, String id, Origin origin) implements HandedIn {

  public static Submission of(String name, Bytes bytes, Origin origin) {
    return new Submission(name, bytes, bytes.sha256(), origin);
  }
}
