package gouji.ledger;

import gouji.submission.Bytes;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The originals of everything that was ever handed in, each under its SHA-256: {@code ab/cdef…}.
 * What is kept is on the disk, whole, before anyone is told so; several nodes may share the folder.
 */
public final class Vault {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final int PREFIX = 2;

  private final Path folder;
  private final Path unfinished;

  /** Those that this process has seen to be on the disk. */
  private final Set<Path> shelves = ConcurrentHashMap.newKeySet();

  private Vault(Path folder) {
    this.folder = folder;
    this.unfinished = folder.resolve("unfinished");
  }

  /** The vault in that folder, which is made if need be. */
  public static Vault at(Path folder) throws IOException {
    Vault vault = new Vault(folder);
    Files.createDirectories(vault.unfinished);
    return vault;
  }

  /** Keeps the bytes; once more does no harm, and mends what the disk has spoilt since. */
  public void keep(Bytes bytes) throws IOException {
    keep(bytes, bytes.sha256());
  }

  /** The same, of bytes whose hash is known already. */
  void keep(Bytes bytes, String sha256) throws IOException {
    Path shelf = made(shelf(sha256));
    if (!intact(sha256)) {
      Files.move(write(bytes), place(sha256), StandardCopyOption.ATOMIC_MOVE);
    }
    // Also where it was there before: whoever put it there may not have come this far.
    force(shelf);
  }

  /**
   * Keeps a file that is too large to be read into memory, by a copy: whoever still has the file
   * open could alter it otherwise. Nothing is written where there is no room for all of it.
   */
  Original keep(Path file) throws IOException {
    long size = Files.size(file);
    if (size > Files.getFileStore(unfinished).getUsableSpace()) {
      throw new IOException("the vault has no room for the " + size + " bytes of " + file);
    }
    Path copy = Files.createTempFile(unfinished, "", "");
    try {
      String sha256 = copy(file, copy);
      Original original = new Original(sha256, Files.size(copy));
      Path shelf = made(shelf(sha256));
      Files.move(copy, place(sha256), StandardCopyOption.ATOMIC_MOVE);
      force(shelf);
      return original;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static String copy(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      String sha256 = Bytes.sha256(in, Channels.newOutputStream(channel));
      channel.force(true);
      return sha256;
    }
  }

  /**
   * The original of that hash.
   *
   * @throws IOException if it is not there, or is not what it was
   */
  public Bytes open(String sha256) throws IOException {
    Bytes bytes = Bytes.of(Files.readAllBytes(place(sha256)));
    if (!bytes.sha256().equals(sha256)) {
      throw new IOException("the original in the vault is not what it was: " + sha256);
    }
    return bytes;
  }

  /** The bytes of the original of that hash, which may be more than memory holds. */
  public InputStream stream(String sha256) throws IOException {
    return Files.newInputStream(place(sha256));
  }

  /** Whether the original of that hash is there, and is what it was. */
  public boolean intact(String sha256) throws IOException {
    Path place = place(sha256);
    if (Files.notExists(place)) {
      return false;
    }
    try (InputStream original = Files.newInputStream(place)) {
      return Bytes.sha256(original).equals(sha256);
    }
  }

  /** The hashes of all originals, in order. */
  public Stream<String> all() throws IOException {
    return names(folder).stream()
        .filter(name -> name.length() == PREFIX)
        .flatMap(this::onShelf)
        .filter(name -> SHA_256.matcher(name).matches());
  }

  private Stream<String> onShelf(String prefix) {
    try {
      return names(folder.resolve(prefix)).stream().map(rest -> prefix + rest);
    } catch (IOException e) {
      throw new UncheckedIOException("a shelf of the vault cannot be listed: " + prefix, e);
    }
  }

  /**
   * Takes away what was being written when a program was killed: nobody was told that it was kept.
   *
   * @param before what was begun later may still be in the hands of another node
   */
  public void sweep(Instant before) throws IOException {
    for (String name : names(unfinished)) {
      Path path = unfinished.resolve(name);
      if (Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
        Files.deleteIfExists(path);
      }
    }
  }

  private Path write(Bytes bytes) throws IOException {
    Path path = Files.createTempFile(unfinished, "", "");
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes.array());
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
    return path;
  }

  /** Whoever else made it may not have come as far as to have it on the disk. */
  private Path made(Path shelf) throws IOException {
    if (!shelves.contains(shelf)) {
      Files.createDirectories(shelf);
      force(folder);
      shelves.add(shelf);
    }
    return shelf;
  }

  private Path place(String sha256) {
    return shelf(sha256).resolve(sha256.substring(PREFIX));
  }

  private Path shelf(String sha256) {
    if (!SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("no SHA-256: " + sha256);
    }
    return folder.resolve(sha256.substring(0, PREFIX));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.toFile().getName()).sorted().toList();
    }
  }

  /** A file is found again after a power cut only if its folder is on the disk too. */
  private static void force(Path folder) throws IOException {
    if (File.separatorChar == '\\') {
      return; // Windows does so by itself, and opens no folder as a file
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
