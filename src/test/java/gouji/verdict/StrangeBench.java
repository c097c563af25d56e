package gouji.verdict;

import gouji.submission.Bytes;
import gouji.submission.Submission;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A reading process in which each line of a submission is a document inside it, and the line says
 * what the document does to its reader. A single line is the submission itself.
 */
final class StrangeBench implements Bench {
  private final List<byte[]> hoard = new ArrayList<>();
  private boolean poisoned;

  /** The process's main. */
  public static void main(String[] args) throws Exception {
    ReadingMain.serve(settings -> new StrangeBench());
  }

  @Override
  public void examine(Submission submission, int done, Witness witness) {
    List<String> lines =
        new String(submission.bytes().array(), StandardCharsets.UTF_8).lines().toList();
    for (int i = done; i < lines.size(); i++) {
      String inner = lines.size() == 1 ? "" : "!/" + i;
      String file = submission.name() + inner;
      String sha256 =
          inner.isEmpty()
              ? submission.id()
              : Bytes.of(lines.get(i).getBytes(StandardCharsets.UTF_8)).sha256();
      witness.begins(file, sha256);
      suffer(lines.get(i));
      witness.ends(new Verdict(file, sha256, null, List.of()));
    }
  }

  private void suffer(String fate) {
    if (poisoned) {
      Runtime.getRuntime().halt(1);
    }
    switch (fate) {
      case "hang" -> hang();
      case "crash" -> Runtime.getRuntime().halt(1);
      case "throw" -> throw new IllegalStateException("nobody caught it");
      case "hoard" -> hoard();
      case "print" -> System.out.print("E\0\0\0\1x");
      case "garble" -> garble();
      case "optioned" -> optioned();
      case "poison" -> poisoned = true;
      default -> {}
    }
  }

  private static void optioned() {
    if (System.getenv("JDK_JAVA_OPTIONS") != null || System.getenv("JAVA_TOOL_OPTIONS") != null) {
      Runtime.getRuntime().halt(1);
    }
  }

  private static void hang() {
    long i = 0;
    while (i >= 0) {
      i = (i + 1) & 0xFF;
    }
  }

  private void hoard() {
    while (true) {
      hoard.add(new byte[1 << 20]);
    }
  }

  @SuppressWarnings("resource") // The pipe stays open: the process goes on.
  private static void garble() {
    try {
      new FileOutputStream(FileDescriptor.out)
          .write("nonsense\n".repeat(100).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
