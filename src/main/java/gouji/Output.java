package gouji;

import gouji.archive.PackageWriter;
import gouji.archive.VerdictJson;
import gouji.form.Form;
import gouji.verdict.Verdict;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Where the verdicts of a run go. */
interface Output extends Closeable {

  void add(Verdict verdict) throws IOException;

  /** Says that all verdicts were added. An output that is closed before is not complete. */
  void complete() throws IOException;

  /** A JSON object for each verdict, on a line of its own. */
  static Output lines(OutputStream stream) {
    OutputStream out = new BufferedOutputStream(stream);
    return new Output() {
      @Override
      public void add(Verdict verdict) throws IOException {
        VerdictJson.write(verdict, out);
        out.write('\n');
      }

      @Override
      public void complete() throws IOException {
        out.flush();
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }

  /** A data package in the folder. */
  static Output dataPackage(Path folder, List<Form> forms, boolean byteOrderMark)
      throws IOException {
    PackageWriter writer = PackageWriter.into(folder, forms, byteOrderMark);
    return new Output() {
      @Override
      public void add(Verdict verdict) throws IOException {
        writer.add(verdict);
      }

      @Override
      public void complete() throws IOException {
        writer.publish();
      }

      @Override
      public void close() throws IOException {
        writer.close();
      }
    };
  }
}
