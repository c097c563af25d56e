package gouji.made;

import gouji.submission.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * What falls into an inbox: sound reports in all formats, reports that do not tie, and, of each
 * three, one that is broken, hostile, a copy, misnamed or several at once.
 */
public final class Downpour {
  private static final List<Format> FORMATS = List.of(Format.values());
  private static final List<Fault> FAULTS = List.of(Fault.values());
  private static final int KINDS = 12;
  private static final int BOMB = 20 << 20;

  private Downpour() {}

  /**
   * A drop.
   *
   * @param name a path in the inbox
   * @param documents how many documents are in it
   */
  public record Drop(String name, Bytes bytes, int documents) {
    /** A mail that carries it, as it is attached. */
    public String mail() {
      String encoded = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes.array());
      String file = name.substring(name.lastIndexOf('/') + 1);
      byte[] called = file.getBytes(StandardCharsets.UTF_8);
      return "From: county@example.com\nSubject: report\nMIME-Version: 1.0\n"
          + "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
          + "Content-Disposition: attachment; filename=\"=?UTF-8?B?"
          + Base64.getEncoder().encodeToString(called)
          + "?=\"\n\n"
          + encoded
          + "\n";
    }
  }

  /** So many drops, always the same. */
  public static List<Drop> of(int count) {
    List<Drop> drops = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Format format = FORMATS.get(i % FORMATS.size());
      Drop before = drops.isEmpty() ? null : drops.get(i / 2);
      drops.add(
          i % 3 == 2 && before != null
              ? odd(i, format, before)
              : i % 6 == 1
                  ? of(i, Sample.spoilt(format, i, FAULTS.get(i % FAULTS.size())))
                  : of(i, Sample.sound(format, i)));
    }
    return drops;
  }

  private static Drop of(int i, Sample sample) {
    return new Drop(i % 10 + "/" + i + " " + sample.name(), sample.bytes(), 1);
  }

  private static Drop odd(int i, Format format, Drop before) {
    Random dice = new Random(i);
    Sample sample = Sample.sound(format, i);
    byte[] sound = sample.bytes().array();
    String folder = "县 " + i % 7 + "/";
    String extension = "." + format.extension();
    return switch (i / 3 % KINDS) {
      case 0 -> one(folder + i + ".pdf", new byte[0]);
      case 1 -> one(folder + i + "截断" + extension, head(sound));
      case 2 -> one(folder + i + "加密.pdf", encrypted());
      case 3 -> one(folder + i + (format == Format.PDF ? ".docx" : ".pdf"), sound);
      case 4 -> one(folder + i + ".gz", packed(new byte[BOMB]));
      case 5 -> one(folder + i + ".bin", noise(dice));
      case 6 -> new Drop(folder + i + "再报" + extension, before.bytes(), before.documents());
      // The same name again, in a folder of its own, with other content.
      case 7 -> one("同名/" + i + "/年报" + extension, sound);
      case 8 -> one(folder + "很长的名称".repeat(16) + i + extension, sound);
      case 9 -> new Drop(folder + i + "汇总.zip", Bytes.of(archive(i)), 3);
      case 10 -> one(folder + i + "伤" + extension, Havoc.wreak(sound, sound, dice));
      default -> new Drop(folder + i + "$(x) ${body} 'a' #b.zip", Bytes.of(archive(i + 1)), 3);
    };
  }

  private static Drop one(String name, byte[] bytes) {
    return new Drop(name, Bytes.of(bytes), 1);
  }

  private static byte[] head(byte[] sound) {
    return Arrays.copyOf(sound, sound.length / 2);
  }

  private static byte[] noise(Random dice) {
    byte[] noise = new byte[5000];
    dice.nextBytes(noise);
    return noise;
  }

  private static byte[] encrypted() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] packed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Two reports and something that is none. */
  private static byte[] archive(int i) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("甲/年报.html"));
      zip.write(Sample.sound(Format.HTML, i).bytes().array());
      zip.putNextEntry(new ZipEntry("乙/年报.txt"));
      zip.write(Sample.spoilt(Format.FLOW, i, Fault.CHANGED).bytes().array());
      zip.putNextEntry(new ZipEntry("说明.txt"));
      zip.write(("此致敬礼 " + i).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
