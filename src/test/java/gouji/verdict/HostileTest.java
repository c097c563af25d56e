package gouji.verdict;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Finding;
import gouji.document.Limits;
import gouji.form.Shelf;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to do harm: each is refused, and does none. */
class HostileTest {
  private static final Examiner EXAMINER =
      ProcessExaminer.open(
          Shelf.standard(), null, new Allowance(Duration.ofSeconds(60), 256, Limits.DEFAULT), 1);

  private static final String WORD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";

  private final Path folder;

  HostileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterAll
  static void close() {
    EXAMINER.close();
  }

  record Attack(String name, Bytes document) {
    Attack(String name, byte[] document) {
      this(name, Bytes.of(document));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Attack> attacks() throws IOException {
    String lol = "<!DOCTYPE x [<!ENTITY a \"" + "x".repeat(1000) + "\">" + entities() + "]>";
    return Stream.of(
        new Attack("a DOCX of megabytes of blanks", docx(filled("  ", 1 << 8))),
        new Attack("a DOCX whose entities multiply", docx(bytes(lol + WORD + "&l9;</w:document>"))),
        new Attack("a DOCX of tables within tables", docx(bytes(nested()))),
        new Attack("archives within archives", archives(40)),
        new Attack("an archive of archives of bombs", archiveOfBombs()),
        new Attack("an RTF of nothing but groups", bytes("{\\rtf1" + "{".repeat(2_000_000))),
        new Attack("an RTF of one endless table", bytes("{\\rtf1" + "\\cell".repeat(100_000))),
        new Attack(
            "a page of nothing but tables", bytes("<html>" + "<table><tr><td>".repeat(50_000))),
        new Attack("a page of nothing but elements", bytes("<html>" + "<div><b>".repeat(50_000))),
        new Attack("a cell that spans a million columns", bytes(spans())),
        new Attack("a text of nothing but tabs", bytes("年度\t".repeat(100_000))),
        new Attack("a text of nothing but pipes", bytes("|1|2\n".repeat(5_000))),
        new Attack(
            "a PDF whose pages are their own parents", pdf("/Type/Pages/Kids[2 0 R]/Count 1", "")),
        new Attack("a PDF that draws itself", selfDrawing()),
        new Attack("a PDF of packed packings", pdf(PAGE, packed(new byte[100 << 20], 3))),
        new Attack(
            "a PDF of endless operators",
            pdf(PAGE, packed(repeated("0 5 m 9 5 l S ", 1_000_000), 1))),
        new Attack("a PDF of deep arrays", pdf(PAGE, packed(repeated("[", 1_000_000), 1))));
  }

  @DisplayName("refused, and no fault of ours")
  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(Attack attack) throws Exception {
    List<Outcome> outcomes = examine("attack", attack.document().array());
    assertThat(outcomes)
        .isNotEmpty()
        .allSatisfy(outcome -> assertThat(rules(outcome)).isNotEmpty());
  }

  @DisplayName("what a document points at is not fetched")
  @Test
  void fetchesNothing() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "天知地知");
    String entity = "<!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>";
    String text = "<w:body><w:p><w:r><w:t>&s;</w:t></w:r></w:p></w:body></w:document>";
    for (byte[] document :
        List.of(
            docx(bytes(entity + WORD + text)),
            bytes("<?xml version=\"1.0\"?>" + entity + "<html><body>&s;</body></html>"),
            bytes("<html><body><iframe src=\"" + secret.toUri() + "\"></iframe></body></html>"),
            bytes(
                "{\\rtf1 {\\field{\\*\\fldinst INCLUDETEXT \"" + secret + "\"}{\\fldrslt x}}}"))) {
      assertThat(examine("attack", document))
          .allSatisfy(o -> assertThat(rules(o)).isNotEmpty())
          .allSatisfy(o -> assertThat(o.toString()).doesNotContain("天知地知"));
    }
  }

  @DisplayName("a name that climbs out of its folder is a name like any other")
  @Test
  void writesNothing() throws Exception {
    byte[] zip = zip("../../evil.txt", bytes("x"), "/etc/evil", bytes("y"), "C:\\evil", bytes("z"));
    assertThat(examine(folder.resolve("a.zip").toString(), zip)).hasSize(3);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).containsExactly(folder);
    }
  }

  private static List<Outcome> examine(String name, byte[] document) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    Origin origin = new Origin(Origin.Way.COMMAND_LINE, "");
    EXAMINER.examine(Submission.of(name, Bytes.of(document), origin), outcomes::add);
    return outcomes;
  }

  /** The errors found; none for an accepted document or a failure of ours. */
  private static List<String> rules(Outcome outcome) {
    return outcome instanceof Verdict verdict && !verdict.accepted()
        ? verdict.findings().stream().map(Finding::rule).toList()
        : List.of();
  }

  private static String entities() {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 \"&a;&a;\">");
    for (int i = 1; i < 30; i++) {
      entities.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    return entities.toString();
  }

  private static String nested() {
    return WORD + "<w:body>" + "<w:tbl><w:tr><w:tc>".repeat(100_000);
  }

  private static String spans() {
    return "<html><table>"
        + "<tr><td colspan=\"1000000\" rowspan=\"1000000\">1</td></tr>".repeat(100)
        + "</table>";
  }

  /** The same characters over and over, that many megabytes of them. */
  private static byte[] filled(String text, int megabytes) throws IOException {
    byte[] block = text.repeat((1 << 20) / text.length()).getBytes(UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(bytes("<Types/>"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(bytes(WORD));
      for (int i = 0; i < megabytes; i++) {
        zip.write(block);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] docx(byte[] document) throws IOException {
    boolean whole = document.length > 1 && document[0] == 'P' && document[1] == 'K';
    return whole
        ? document
        : zip("[Content_Types].xml", bytes("<Types/>"), "word/document.xml", document);
  }

  private static byte[] archives(int depth) throws IOException {
    byte[] archive = zip("report.txt", bytes("年度报告"));
    for (int i = 0; i < depth; i++) {
      archive = zip("inner.zip", archive);
    }
    return archive;
  }

  private static byte[] archiveOfBombs() throws IOException {
    byte[] bomb = filled(" ", 64);
    byte[] archive = zip("a.docx", bomb, "b.docx", bomb, "c.docx", bomb);
    return zip("1.zip", archive, "2.zip", archive, "3.zip", archive);
  }

  private static final String PAGE =
      "/Type/Pages/Count 1/Kids[<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 900]/Contents 3 0 R>>]";

  /** A PDF of a page tree and of one stream, its dictionary and content as they stand in a file. */
  private static byte[] pdf(String pages, String stream) {
    String start =
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<<" + pages + ">>endobj\n";
    String body = start + (stream.isEmpty() ? "" : "3 0 obj" + stream + "endobj\n");
    return bytes(ISO_8859_1, body + "trailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n");
  }

  private static byte[] selfDrawing() {
    String pages =
        "/Type/Pages/Count 1/Kids[<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 900]/Contents 3 0 R"
            + "/Resources<</XObject<</X 3 0 R>>>>>>]";
    String form =
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 9"
            + "/Resources<</XObject<</X 3 0 R>>>>>>stream\n/X Do /X \nendstream ";
    return pdf(pages, form);
  }

  private static String packed(byte[] content, int times) throws IOException {
    byte[] packed = content;
    for (int i = 0; i < times; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
        deflater.write(packed);
      }
      packed = out.toByteArray();
    }
    String filters = "/FlateDecode ".repeat(times);
    return "<</Length "
        + packed.length
        + "/Filter["
        + filters
        + "]>>stream\n"
        + new String(packed, ISO_8859_1)
        + "\nendstream ";
  }

  private static byte[] repeated(String text, int times) {
    return bytes(text.repeat(times));
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] bytes(Charset charset, String text) {
    return text.getBytes(charset);
  }
}
