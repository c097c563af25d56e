package gouji.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gouji.document.Document.Kind;
import gouji.submission.Bytes;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SnifferTest {

  @DisplayName("text tells its kind by how it begins")
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PDF  | %PDF-1.7
          PDF  | \\nHTTP junk\\n%PDF-1.4
          RTF  | {\\\\rtf1\\\\ansi
          HTML | <!DOCTYPE html><p>
          HTML | <?xml version='1.0'?>\\n<!-- saved --><html xmlns='x'>
          HTML | \\n <TABLE border=1><tr>
          HTML | junk <html> <head>
          HTML | MIME-Version: 1.0\\nContent-Type: multipart/related;\\n boundary=x\\n\\n--x
          DOCX | <?xml version='1.0'?><?mso-application progid="Word.Document"?><w:wordDocument>
          TEXT | 一、总体情况 <5件
          TEXT | # 标题\\n<table>
          TEXT | Content-Type: text\\n\\nContent-Type: multipart/related
          """)
  void tellsText(Kind kind, String text) throws RefusedException {
    byte[] bytes = text.translateEscapes().getBytes(StandardCharsets.UTF_8);
    assertThat(Sniffer.kind(Bytes.of(bytes))).contains(kind);
  }

  @DisplayName("in whatever encoding")
  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "GB18030", "UTF-8"})
  void tellsTextInAnyEncoding(String charset) throws RefusedException {
    byte[] page = "<html><head>政府信息公开</head>".getBytes(Charset.forName(charset));
    byte[] text = "一、政府信息公开 2024 年\n".getBytes(Charset.forName(charset));
    assertThat(Sniffer.kind(Bytes.of(page))).contains(Kind.HTML);
    assertThat(Sniffer.kind(Bytes.of(text))).contains(Kind.TEXT);
  }

  static Stream<Arguments> packages() {
    return Stream.of(
        Arguments.of(Kind.DOCX, zip("[Content_Types].xml", "word/document.xml")),
        Arguments.of(Kind.XLSX, zip("[Content_Types].xml", "xl/workbook.xml")),
        Arguments.of(Kind.ODT, zip("mimetype", "content.xml")),
        Arguments.of(Kind.DOC, ole("WordDocument")),
        Arguments.of(Kind.XLS, ole("Workbook")),
        Arguments.of(Kind.XLS, ole("Book")));
  }

  @DisplayName("a package tells its kind by what is in it")
  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  void tellsPackages(Kind kind, byte[] bytes) throws RefusedException {
    assertThat(Sniffer.kind(Bytes.of(bytes))).contains(kind);
  }

  static Stream<Arguments> refused() {
    byte[] docx = zip("[Content_Types].xml", "word/document.xml");
    return Stream.of(
        Arguments.of(Reason.EMPTY, new byte[0]),
        Arguments.of(Reason.EMPTY, " \r\n".getBytes(StandardCharsets.UTF_8)),
        Arguments.of(Reason.DAMAGED, Arrays.copyOf(docx, docx.length / 2)),
        Arguments.of(Reason.DAMAGED, Arrays.copyOf(ole("WordDocument"), 600)),
        Arguments.of(Reason.DAMAGED, zip("[Content_Types].xml")),
        Arguments.of(Reason.UNSUPPORTED, zip("OFD.xml", "Doc_0/Document.xml")),
        Arguments.of(Reason.UNSUPPORTED, zip("ppt/presentation.xml")),
        Arguments.of(Reason.UNSUPPORTED, ole("PowerPoint Document")),
        Arguments.of(Reason.ENCRYPTED, ole("EncryptedPackage")));
  }

  @DisplayName("what is known and cannot be read is refused with the reason")
  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refuses(Reason reason, byte[] bytes) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Sniffer.kind(Bytes.of(bytes)))
        .satisfies(e -> assertThat(e.refusal().reason()).isEqualTo(reason));
  }

  @DisplayName("data is no kind at all")
  @Test
  void knowsNothingOfData() throws RefusedException {
    byte[] bytes = new byte[1024];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    assertThat(Sniffer.kind(Bytes.of(bytes))).isEmpty();
  }

  private static byte[] zip(String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  /** The header of an OLE2 file, a sector, and a directory with one stream. */
  private static byte[] ole(String stream) {
    byte[] bytes = new byte[1536];
    byte[] magic = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, bytes, 1024, name.length);
    bytes[1024 + 64] = (byte) (name.length + 2);
    bytes[1024 + 66] = 2;
    return bytes;
  }
}
