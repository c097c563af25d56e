package gouji.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pictures of one document's pages, as files in a folder that two processes see. Each is there
 * whole or not at all.
 */
record Pictures(Path folder) {
  private static final String SIZES = "sizes";

  /** How large the pages are, in order; none before anybody has looked. */
  Optional<List<Facsimiles.Page>> sizes() throws IOException {
    Path sizes = folder.resolve(SIZES);
    if (Files.notExists(sizes)) {
      return Optional.empty();
    }
    List<Facsimiles.Page> pages = new ArrayList<>();
    for (String line : Files.readAllLines(sizes, StandardCharsets.UTF_8)) {
      int gap = line.indexOf(' ');
      pages.add(
          new Facsimiles.Page(
              pages.size() + 1,
              Float.parseFloat(line.substring(0, gap)),
              Float.parseFloat(line.substring(gap + 1))));
    }
    return Optional.of(pages);
  }

  void laySizes(List<Original.Size> sizes) throws IOException {
    StringBuilder lines = new StringBuilder();
    sizes.forEach(s -> lines.append(s.width()).append(' ').append(s.height()).append('\n'));
    lay(SIZES, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  boolean has(int page, int percent) {
    return Files.exists(folder.resolve(name(page, percent)));
  }

  Optional<byte[]> picture(int page, int percent) throws IOException {
    Path file = folder.resolve(name(page, percent));
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  void lay(int page, int percent, byte[] png) throws IOException {
    lay(name(page, percent), png);
  }

  private void lay(String name, byte[] bytes) throws IOException {
    Path part = Files.createTempFile(folder, "part-", "");
    Files.write(part, bytes);
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String name(int page, int percent) {
    return percent + "-" + page + ".png";
  }
}
