package gouji.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A sound document of every kind and container that Gouji opens, for havoc to be wreaked on. */
final class Victims {
  private Victims() {}

  static List<byte[]> all() throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (Format format : Format.values()) {
      all.add(document(format, 1));
      all.add(document(format, 2));
    }
    all.add(unpacked(document(Format.PDF, 3)));
    all.add(unpacked(document(Format.PDF, 4)));
    all.add(doc());
    all.add(xls());
    all.add(mail());
    all.add(outlookMail());
    all.add(zip());
    return all;
  }

  private static byte[] document(Format format, long seed) {
    return Sample.sound(format, seed).bytes().array();
  }

  /** The same document, its streams no longer packed, so that havoc reaches what they say. */
  private static byte[] unpacked(byte[] pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
            && stream.getFilters() instanceof COSName) {
          byte[] content;
          try (InputStream in = stream.createInputStream()) {
            content = in.readAllBytes();
          }
          stream.removeItem(COSName.FILTER);
          try (var raw = stream.createRawOutputStream()) {
            raw.write(content);
          }
        }
      }
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
    return out.toByteArray();
  }

  private static byte[] doc() throws IOException {
    try (InputStream in = Victims.class.getResourceAsStream("/gouji/document/office/rich.doc")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static byte[] xls() throws IOException {
    Paper paper = Sample.sound(Format.XLSX, 5).exhibit().paper();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      for (Paper.Part part : paper.parts()) {
        if (part instanceof Paper.Table table) {
          Sheet sheet = book.createSheet();
          for (int i = 0; i < table.rows(); i++) {
            Row row = sheet.createRow(i);
            table.row(i).forEach(cell -> row.createCell(cell.column()).setCellValue(cell.text()));
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] mail() {
    String attached = Base64.getMimeEncoder().encodeToString(document(Format.DOCX, 6));
    return String.join(
            "\r\n",
            "From: clerk@example.org",
            "To: office@example.org",
            "Date: Mon, 3 Mar 2025 09:00:00 +0800",
            "Subject: =?UTF-8?B?5bm05oql?=",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=\"b1\"",
            "",
            "--b1",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "见附件",
            "--b1",
            "Content-Type: application/octet-stream; name=\"report.docx\"",
            "Content-Transfer-Encoding: base64",
            "Content-Disposition: attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.docx",
            "",
            attached,
            "--b1--",
            "")
        .getBytes(UTF_8);
  }

  private static byte[] outlookMail() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      stream(file.getRoot(), "__properties_version1.0", new byte[32]);
      stream(file.getRoot(), "__substg1.0_1000001F", "见附件".getBytes(StandardCharsets.UTF_16LE));
      DirectoryEntry report = file.getRoot().createDirectory("__attach_version1.0_#00000000");
      stream(report, "__properties_version1.0", new byte[8]);
      stream(report, "__substg1.0_3707001F", "年报.txt".getBytes(StandardCharsets.UTF_16LE));
      stream(report, "__substg1.0_37010102", document(Format.FLOW, 7));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void stream(DirectoryEntry entry, String name, byte[] bytes) throws IOException {
    entry.createDocument(name, new ByteArrayInputStream(bytes));
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "report.pdf", document(Format.PDF, 8));
      put(zip, "report.rtf", document(Format.RTF, 8));
      put(zip, "inner.eml", mail());
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
  }
}
