package gouji.camel;

import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.Header;

/** A file in a watched folder as a submission: named by its place in the folder. */
public final class Folder {

  public Submission submission(
      @Header(Exchange.FILE_NAME) String name, @Header(Exchange.FILE_PATH) String path)
      throws IOException {
    Bytes bytes = Bytes.of(Files.readAllBytes(Path.of(path)));
    Origin origin = new Origin(Origin.Way.FOLDER, name);
    return Submission.of(name.replace('\\', '/'), bytes, origin);
  }
}
