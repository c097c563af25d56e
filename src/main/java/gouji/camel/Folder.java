package gouji.camel;

import gouji.submission.HandedIn;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;

/** A file in a watched folder as a submission: named by its place in the folder. */
public final class Folder {
  /** What a route that watches another folder than the inbox calls it. */
  private static final String FOLDER = "GoujiFolder";

  public Delivery delivery(
      @Header(FOLDER) @Nullable String folder,
      @Header(Exchange.FILE_NAME) String file,
      @Header(Exchange.FILE_PATH) String path)
      throws IOException {
    String name = folder == null ? file : folder + "/" + file;
    return delivery(name, Path.of(path));
  }

  private Delivery delivery(String name, Path file) throws IOException {
    String written = written(file);
    String called = name.replace('\\', '/');
    Origin origin = new Origin(Origin.Way.FOLDER, name);
    HandedIn handedIn = HandedIn.of(called, file, origin);
    String content =
        handedIn instanceof Submission read ? read.id() : "of " + Files.size(file) + " bytes";
    return Delivery.of(handedIn, "folder", written + " " + content + " " + name);
  }

  /**
   * By what a file that was left over by a crash is told from one of the same name and content that
   * someone has put there since.
   */
  private static String written(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    Object since = unix ? Files.getAttribute(file, "unix:ctime") : attributes.creationTime();
    return attributes.fileKey() + " " + since + " " + attributes.lastModifiedTime();
  }
}
