package gouji.made;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import gouji.submission.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What can befall the bytes of a document on its way, or be done to them on purpose. */
enum Havoc {
  FLIP,
  OVERWRITE,
  CUT_OUT,
  REPEAT,
  TRUNCATE,
  SPLICE,
  NUMBER,
  TOKEN;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final List<String> NUMBERS =
      List.of("0", "-1", "65536", "2147483647", "-2147483648", "99999999999999999999", "1e999");
  private static final List<String> TOKENS =
      List.of(
          "<",
          "<!--",
          "<![CDATA[",
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
          "<table><tr><td>",
          "<w:tbl><w:tr><w:tc>",
          "{\\rtf1{",
          "\\cell\\row",
          "\\'",
          "\\bin99999 ",
          "<<",
          "[",
          "stream\n",
          "endstream",
          "endobj",
          "1 0 R",
          " Do ",
          "q ",
          "BT ",
          "(",
          "PK\3\4",
          "%PDF-1.7\n",
          "\0",
          "\u00FF\u00FE",
          "\u00EF\u00BB\u00BF",
          "\f",
          "\r",
          "|",
          "\t");

  /** A wound or several; of a document that is an archive, to the archive or to a part of it. */
  static byte[] wreak(byte[] document, byte[] other, Random dice) {
    boolean archive = document.length > 2 && document[0] == 'P' && document[1] == 'K';
    if (archive && Dice.chance(dice, 80)) {
      return onPart(document, dice);
    }
    byte[] bytes = document;
    for (int wounds = 1 + dice.nextInt(3); wounds > 0; wounds--) {
      bytes = Dice.pick(dice, values()).hurt(bytes, other, dice);
    }
    return bytes;
  }

  private byte[] hurt(byte[] bytes, byte[] other, Random dice) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = dice.nextInt(bytes.length);
    int length = 1 + dice.nextInt(Math.min(bytes.length - at, dice.nextBoolean() ? 16 : 4096));
    return switch (this) {
      case FLIP -> flip(bytes, dice);
      case OVERWRITE -> join(bytes, at, noise(length, dice), at + length);
      case CUT_OUT -> join(bytes, at, new byte[0], at + length);
      case REPEAT -> join(bytes, at, copies(bytes, at, length, dice), at);
      case TRUNCATE -> join(bytes, at, new byte[0], bytes.length);
      case SPLICE -> join(bytes, at, tail(other, dice), bytes.length);
      case NUMBER -> number(bytes, at, dice);
      case TOKEN -> {
        int times = dice.nextInt(20) == 0 ? 20_000 : 1 + dice.nextInt(3);
        yield join(bytes, at, Dice.pick(dice, TOKENS).repeat(times).getBytes(ISO_8859_1), at);
      }
    };
  }

  private static byte[] flip(byte[] bytes, Random dice) {
    byte[] flipped = bytes.clone();
    for (int flips = 1 + dice.nextInt(20); flips > 0; flips--) {
      flipped[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
    }
    return flipped;
  }

  private static byte[] noise(int length, Random dice) {
    byte[] noise = new byte[length];
    if (dice.nextBoolean()) {
      dice.nextBytes(noise);
    }
    return noise;
  }

  private static byte[] copies(byte[] bytes, int at, int length, Random dice) {
    ByteArrayOutputStream copies = new ByteArrayOutputStream();
    for (int times = 1 + dice.nextInt(100); times > 0; times--) {
      copies.write(bytes, at, length);
    }
    return copies.toByteArray();
  }

  private static byte[] tail(byte[] other, Random dice) {
    int from = dice.nextInt(other.length);
    return Arrays.copyOfRange(other, from, other.length);
  }

  /** Another number in place of the first behind a place. */
  private static byte[] number(byte[] bytes, int at, Random dice) {
    String text = new String(bytes, at, Math.min(4096, bytes.length - at), ISO_8859_1);
    var digits = DIGITS.matcher(text);
    return digits.find()
        ? join(
            bytes,
            at + digits.start(),
            Dice.pick(dice, NUMBERS).getBytes(ISO_8859_1),
            at + digits.end())
        : bytes;
  }

  /** The bytes up to a place, others, and the bytes from a further place. */
  private static byte[] join(byte[] bytes, int end, byte[] between, int next) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(end + between.length);
    joined.write(bytes, 0, end);
    joined.writeBytes(between);
    joined.write(bytes, next, bytes.length - next);
    return joined.toByteArray();
  }

  private record Part(String name, Bytes bytes) {}

  /** Hurts one part of a sound archive, the largest as a rule; the archive is sound again. */
  private static byte[] onPart(byte[] archive, Random dice) {
    List<Part> parts = unpacked(archive);
    parts.sort(Comparator.comparingInt(part -> part.bytes.size()));
    int at = dice.nextBoolean() ? parts.size() - 1 : dice.nextInt(parts.size());
    Part part = parts.get(at);
    byte[] bytes = part.bytes.array();
    if (bytes.length > 0) {
      parts.set(at, new Part(part.name, Bytes.of(wreak(bytes, bytes, dice))));
    }
    return packed(parts);
  }

  private static List<Part> unpacked(byte[] archive) {
    List<Part> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(new Part(entry.getName(), Bytes.of(zip.readAllBytes())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static byte[] packed(List<Part> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Part part : parts) {
        zip.putNextEntry(new ZipEntry(part.name));
        zip.write(part.bytes.array());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
