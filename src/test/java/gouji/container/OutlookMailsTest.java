package gouji.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutlookMailsTest {
  private static final int TOP_HEADER = 32;
  private static final int INNER_HEADER = 24;
  private static final int ATTACHMENT_HEADER = 8;

  @DisplayName("attachments are taken out, those of a mail within the mail too")
  @Test
  void takesOutAttachments() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      DirectoryEntry mail = file.getRoot();
      properties(mail, TOP_HEADER);
      text(mail, "1000", "见附件");
      DirectoryEntry report = mail.createDirectory("__attach_version1.0_#00000000");
      properties(report, ATTACHMENT_HEADER);
      text(report, "3707", "年报.txt");
      stream(report, "__substg1.0_37010102", utf8("正文"));
      DirectoryEntry logo = mail.createDirectory("__attach_version1.0_#00000001");
      properties(logo, ATTACHMENT_HEADER);
      text(logo, "3707", "logo.png");
      stream(logo, "__substg1.0_37010102", utf8("logo"));
      DirectoryEntry forwarded = mail.createDirectory("__attach_version1.0_#00000002");
      properties(forwarded, ATTACHMENT_HEADER);
      DirectoryEntry inner = forwarded.createDirectory("__substg1.0_3701000D");
      properties(inner, INNER_HEADER);
      text(inner, "1000", "转发的正文");
      assertThat(Walks.through("m.msg", bytes(file)))
          .containsExactly("m.msg!/年报.txt=正文", "m.msg!/邮件.msg!/正文.txt=转发的正文");
    }
  }

  @DisplayName("the text counts where nothing is attached")
  @Test
  void fallsBackToTheText() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      properties(file.getRoot(), TOP_HEADER);
      text(file.getRoot(), "1000", "一、总体情况");
      assertThat(Walks.through("m", bytes(file))).containsExactly("m!/正文.txt=一、总体情况");
    }
  }

  @DisplayName("what only begins like an Outlook mail is left to whoever reads documents")
  @Test
  void leavesTheRestAlone() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      stream(file.getRoot(), "WordDocument", utf8("x"));
      byte[] bytes = bytes(file);
      assertThat(Walks.through("m", bytes)).hasSize(1).first().asString().startsWith("m=");
    }
  }

  private static void properties(DirectoryEntry entry, int header) throws IOException {
    stream(entry, "__properties_version1.0", new byte[header]);
  }

  private static void text(DirectoryEntry entry, String tag, String text) throws IOException {
    stream(entry, "__substg1.0_" + tag + "001F", text.getBytes(StandardCharsets.UTF_16LE));
  }

  private static void stream(DirectoryEntry entry, String name, byte[] bytes) throws IOException {
    entry.createDocument(name, new ByteArrayInputStream(bytes));
  }

  private static byte[] bytes(POIFSFileSystem file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeFilesystem(out);
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
