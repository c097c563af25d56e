package gouji.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {

  @DisplayName("what is no container is itself the one document")
  @Test
  void passesDocumentsOn() throws IOException {
    assertThat(Walks.through("a.txt", utf8("正文"))).containsExactly("a.txt=正文");
    byte[] docx = zip(Map.of("[Content_Types].xml", utf8("x"), "word/document.xml", utf8("y")));
    assertThat(Walks.through("a.zip", docx)).hasSize(1).first().asString().startsWith("a.zip=PK");
    assertThat(Walks.through("a.zip", utf8("PK\3\4noise"))).containsExactly("a.zip=PK\3\4noise");
  }

  @DisplayName("a document is named by the containers it lies in, without the litter of systems")
  @Test
  void walksInOrder() throws IOException {
    Map<String, byte[]> inner = new LinkedHashMap<>();
    inner.put("c.txt", utf8("3"));
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("z/", new byte[0]);
    outer.put("z/b.txt", utf8("1"));
    outer.put("__MACOSX/z/._b.txt", utf8("x"));
    outer.put("z/.DS_Store", utf8("x"));
    outer.put("z/~$b.docx", utf8("x"));
    outer.put("a.zip", zip(inner));
    outer.put("../../etc/a.txt", utf8("2"));
    assertThat(Walks.through("o.zip", zip(outer)))
        .containsExactly("o.zip!/z/b.txt=1", "o.zip!/a.zip!/c.txt=3", "o.zip!/../../etc/a.txt=2");
  }

  @DisplayName("names are read in UTF-8, declared or not, and in GBK")
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void decodesNames(String charset) throws IOException {
    Map<String, byte[]> files = Map.of("青岚县\\二〇二三年报告.txt", utf8("1"));
    assertThat(Walks.through("o.zip", zip(files, Charset.forName(charset))))
        .containsExactly("o.zip!/青岚县/二〇二三年报告.txt=1");
  }

  @DisplayName("7z, tar and gzip are opened as well")
  @Test
  void opensOtherArchives() throws IOException {
    assertThat(Walks.through("o.7z", sevenZip("报告.txt", "1", "二.txt", "2")))
        .containsExactly("o.7z!/报告.txt=1", "o.7z!/二.txt=2");
    byte[] tar = tar("报告.txt", "1");
    assertThat(Walks.through("o.tar", tar)).containsExactly("o.tar!/报告.txt=1");
    assertThat(Walks.through("o.tgz", gzip(tar))).containsExactly("o.tgz!/content!/报告.txt=1");
  }

  @DisplayName("what cannot be taken out is refused, and the rest goes on")
  @Test
  void refusesEntries() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bomb.txt", new byte[20 * 1024 * 1024]);
    files.put("a.txt", utf8("1"));
    assertThat(Walks.through("o.zip", zip(files)))
        .containsExactly("o.zip!/bomb.txt HOSTILE", "o.zip!/a.txt=1");

    byte[] locked = zip(Map.of("a.txt", utf8("1")));
    setEncrypted(locked);
    assertThat(Walks.through("o.zip", locked)).containsExactly("o.zip!/a.txt ENCRYPTED");

    byte[] altered = zip(Map.of("a.txt", utf8("1")));
    int checksum = new String(altered, StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 16;
    altered[checksum] ^= 1;
    assertThat(Walks.through("o.zip", altered)).containsExactly("o.zip!/a.txt DAMAGED");

    assertThat(Walks.through("o.zip", zip(Map.of()))).containsExactly("o.zip EMPTY");
  }

  @DisplayName("there is an end to depth, number and size")
  @Test
  void keepsToItsLimits() throws IOException {
    ContainerLimits limits = new ContainerLimits(2, 3, 10, 5, 200);
    byte[] nested = utf8("1");
    for (int i = 0; i < 3; i++) {
      nested = zip(Map.of("a", nested));
    }
    assertThat(Walks.through("o", nested, new ContainerLimits(2, 3, 999, 999, 200)))
        .containsExactly("o!/a!/a HOSTILE");

    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 5; i++) {
      many.put("f" + i, utf8("1"));
    }
    assertThat(Walks.through("o", zip(many), limits))
        .containsExactly("o!/f0=1", "o!/f1=1", "o!/f2=1", "o HOSTILE");

    Map<String, byte[]> large = new LinkedHashMap<>();
    large.put("a", utf8("123456"));
    large.put("b", utf8("12345"));
    assertThat(Walks.through("o", zip(large), limits))
        .containsExactly("o!/a TOO_LARGE", "o HOSTILE");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    return zip(files, StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> files, Charset names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  /** Sets the bit that says so in the central directory. */
  private static void setEncrypted(byte[] zip) {
    for (int i = 0; i < zip.length - 4; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      }
    }
  }

  private static byte[] sevenZip(String... namesAndTexts) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile archive = new SevenZOutputFile(channel)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(namesAndTexts[i]);
        archive.putArchiveEntry(entry);
        archive.write(utf8(namesAndTexts[i + 1]));
        archive.closeArchiveEntry();
      }
      archive.finish();
      return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    }
  }

  private static byte[] tar(String name, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(utf8(text).length);
      tar.putArchiveEntry(entry);
      tar.write(utf8(text));
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
