import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Lays the libraries of the program beside it so that a start is quick: unpacked, for one in ten
 * thousand classes each is otherwise inflated by itself, and in such an order on the class path
 * that those come first which most classes are loaded from; each class is looked for in one after
 * the other. What is native in them lies beside them as well, where it can be loaded as it is.
 *
 * <p>Run by the build: CLASS-PATH-FILE LIST-OF-CLASSES FOLDER MANIFEST. Nothing else of the folder
 * is left there, and what already lies in it is not written again.
 */
class Libraries {
  private static final String NATIVE = "org/sqlite/native/";

  public static void main(String[] arguments) throws IOException {
    List<Path> jars = jars(Files.readString(Path.of(arguments[0])).strip());
    List<String> classes = Files.readAllLines(Path.of(arguments[1]));
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    Map<String, Integer> loaded = new LinkedHashMap<>();
    for (Path jar : jars) {
      String name = jar.getFileName().toString();
      Path library = folder.resolve(name);
      if (loaded.containsKey(name)) {
        throw new IllegalStateException("two libraries are called " + name);
      }
      if (Files.notExists(library)) {
        unpack(jar, library);
      }
      loaded.put(name, loadedFrom(library, classes));
    }
    clear(folder, loaded);
    write(Path.of(arguments[3]), folder.getFileName().toString(), loaded);
  }

  private static List<Path> jars(String classPath) {
    List<Path> jars = new ArrayList<>();
    for (String jar : classPath.split(File.pathSeparator)) {
      jars.add(Path.of(jar));
    }
    return jars;
  }

  /** The same entries in the same order, none of them deflated. */
  private static void unpack(Path jar, Path library) throws IOException {
    Path part = library.resolveSibling(library.getFileName() + ".part");
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(part);
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] content;
        try (InputStream in = from.getInputStream(entry)) {
          content = in.readAllBytes();
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry stored = new ZipEntry(entry.getName());
        stored.setTimeLocal(entry.getTimeLocal());
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(content.length);
        stored.setCrc(sum.getValue());
        if (entry.getName().startsWith(NATIVE) && !entry.isDirectory()) {
          Path beside = library.resolveSibling(entry.getName());
          Files.createDirectories(beside.getParent());
          Files.write(beside, content);
        }
        to.putNextEntry(stored);
        to.write(content);
        to.closeEntry();
      }
    }
    Files.move(part, library, StandardCopyOption.REPLACE_EXISTING);
  }

  private static int loadedFrom(Path library, List<String> classes) throws IOException {
    try (ZipFile jar = new ZipFile(library.toFile())) {
      return (int)
          classes.stream()
              .filter(name -> jar.getEntry(name.replace('.', '/') + ".class") != null)
              .count();
    }
  }

  /** Takes away libraries of an earlier build. */
  private static void clear(Path folder, Map<String, Integer> wanted) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        if (!wanted.containsKey(file.getFileName().toString()) && !Files.isDirectory(file)) {
          Files.delete(file);
        }
      }
    }
  }

  private static void write(Path manifest, String folder, Map<String, Integer> loaded)
      throws IOException {
    List<String> names = new ArrayList<>(loaded.keySet());
    names.sort(Comparator.comparing(loaded::get).reversed());
    StringBuilder classPath = new StringBuilder();
    names.forEach(name -> classPath.append(folder).append('/').append(name).append(' '));
    Manifest written = new Manifest();
    written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    written.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath.toString().strip());
    try (OutputStream out = Files.newOutputStream(manifest)) {
      written.write(out);
    }
  }
}
