package gouji.made;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes many made reports to a folder, beside a manifest of what is true of each. */
public final class MakeReports {
  private MakeReports() {}

  /** {@code MakeReports FOLDER COUNT [FORMAT...]}: that many sound reports in each format. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int count = Integer.parseInt(args[1]);
    List<Format> formats = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      formats.add(Format.valueOf(args[i]));
    }
    List<Sample> samples = new ArrayList<>();
    for (Format format : formats.isEmpty() ? List.of(Format.values()) : formats) {
      for (int seed = 0; seed < count; seed++) {
        Sample sample = Sample.sound(format, seed);
        Files.write(folder.resolve(sample.name()), sample.bytes().array());
        samples.add(sample);
      }
    }
    Files.writeString(folder.resolve("manifest.json"), Manifest.of(samples));
  }
}
