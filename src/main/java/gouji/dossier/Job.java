package gouji.dossier;

import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** What is to be drawn and what was, as files in a folder that two processes see. */
record Job(Path folder) {
  private static final String ORIGINAL = "original";
  private static final String NAME = "name";

  void write(Submission submission, List<byte[]> verdicts) throws IOException {
    Files.write(folder.resolve(ORIGINAL), submission.bytes().array());
    Files.writeString(folder.resolve(NAME), submission.name(), StandardCharsets.UTF_8);
    for (int i = 0; i < verdicts.size(); i++) {
      Files.write(verdict(i), verdicts.get(i));
    }
  }

  Submission submission() throws IOException {
    Bytes bytes = Bytes.of(Files.readAllBytes(folder.resolve(ORIGINAL)));
    String name = Files.readString(folder.resolve(NAME), StandardCharsets.UTF_8);
    return Submission.of(name, bytes, new Origin(Origin.Way.MAIL, ""));
  }

  List<byte[]> verdicts() throws IOException {
    List<byte[]> verdicts = new ArrayList<>();
    for (int i = 0; Files.exists(verdict(i)); i++) {
      verdicts.add(Files.readAllBytes(verdict(i)));
    }
    return verdicts;
  }

  private Path verdict(int index) {
    return folder.resolve("verdict-" + index);
  }

  /** The PDF of a document's pages; there whole or not at all. */
  Path pages(int index) {
    return folder.resolve("pages-" + index + ".pdf");
  }

  void lay(int index, byte[] pdf) throws IOException {
    Path part = folder.resolve("part-" + index);
    Files.write(part, pdf);
    Files.move(part, pages(index), StandardCopyOption.ATOMIC_MOVE);
  }
}
