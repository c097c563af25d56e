package gouji.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gouji.document.Limits;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is refused, for the right reason. */
class RefusalsTest {
  private static final String TEXT = "BT /F1 10 Tf 20 150 Td (12) Tj ET";
  private static final String PICTURE = "q 300 0 0 200 0 0 cm /I Do Q";

  private static Reason refused(byte[] bytes, Limits limits) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> Drawing.read(bytes, limits));
    assertThat(refused).as("refused").isNotNull();
    return refused.refusal().reason();
  }

  private static Reason refused(byte[] bytes) {
    return refused(bytes, Limits.DEFAULT);
  }

  private static COSBase image() throws Exception {
    return Drawing.stream("x", Drawing.dictionary("Subtype", "Image"));
  }

  @Test
  void nothing() throws Exception {
    assertThat(refused(new byte[0])).isEqualTo(Reason.EMPTY);
    assertThat(refused(new Drawing().bytes())).isEqualTo(Reason.EMPTY);
    assertThat(refused(Drawing.of("").page("q Q").bytes())).isEqualTo(Reason.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PICTURE,
        // A machine's reading of the picture, unseen, is not what the body submitted.
        PICTURE + " 3 Tr " + TEXT,
        TEXT + " " + PICTURE,
        PICTURE + " " + TEXT,
        // Drawn letters.
        "10 100 m 20 120 30 130 40 100 c f",
      })
  void pictures(String content) throws Exception {
    assertThat(refused(Drawing.of(content).resource("XObject", "I", image()).bytes()))
        .isEqualTo(Reason.SCANNED);
  }

  @Test
  void aPasswordUnlessItIsEmpty() throws Exception {
    assertThat(refused(encrypted("secret"))).isEqualTo(Reason.ENCRYPTED);
    assertThat(Drawing.read(encrypted(""), Limits.DEFAULT).pages()).hasSize(1);
  }

  private static byte[] encrypted(String password) throws Exception {
    Drawing drawing = Drawing.of(TEXT);
    var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
    policy.setEncryptionKeyLength(128);
    drawing.document().protect(policy);
    return drawing.bytes();
  }

  @Test
  void damage() throws Exception {
    byte[] sound = Drawing.of(TEXT).page(TEXT).bytes();
    assertThat(refused("no PDF at all, %%EOF".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Reason.DAMAGED);
    for (int cut : new int[] {8, 40, sound.length / 2, sound.length - 100}) {
      assertThat(refused(Arrays.copyOf(sound, sound.length - cut)))
          .as("%s bytes cut off", cut)
          .isEqualTo(Reason.DAMAGED);
    }
  }

  @Test
  void dataThatDoesNotMatchItsChecksum() throws Exception {
    byte[] bytes = Drawing.of(TEXT).bytes();
    int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\r\nendstream");
    bytes[end - 1] ^= 1;
    assertThat(refused(bytes)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void contentOverwrittenWithZeros() throws Exception {
    assertThat(refused(Drawing.of("BT /F1 10 Tf \0\0\0\0 " + TEXT).bytes()))
        .isEqualTo(Reason.DAMAGED);
    assertThat(Drawing.of(TEXT + "\0\0\0").words()).containsExactly("12");
  }

  /** Without a checksum nothing tells what is lost but that the rest has moved. */
  @Test
  void bytesLostFromContentThatIsNotPacked() throws Exception {
    String whole = plain();
    String less = whole.replace("1 0 0 1 20 150 Tm ", "");
    assertThat(Drawing.read(whole.getBytes(StandardCharsets.ISO_8859_1), Limits.DEFAULT).pages())
        .hasSize(1);
    assertThat(less).isNotEqualTo(whole);
    assertThat(refused(less.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.DAMAGED);
  }

  private static String plain() throws Exception {
    COSStream content = new COSStream();
    try (OutputStream out = content.createOutputStream()) {
      out.write("BT /F1 10 Tf 1 0 0 1 20 150 Tm (12) Tj ET".getBytes(StandardCharsets.US_ASCII));
    }
    byte[] bytes = Drawing.of("").entry("Contents", content).bytes();
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n<!-- sent by a server -->\n", "\0\0\0\0"})
  void notAnEndWithSomethingAfterIt(String after) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Drawing.of(TEXT).bytes());
    bytes.writeBytes(after.getBytes(StandardCharsets.US_ASCII));
    assertThat(Drawing.read(bytes.toByteArray(), Limits.DEFAULT).pages()).hasSize(1);
  }

  @Test
  void notAStartWithSomethingBeforeIt() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("sent by a server\n".getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(plain().getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Drawing.read(bytes.toByteArray(), Limits.DEFAULT).pages()).hasSize(1);
  }

  @Test
  void tooMuch() throws Exception {
    Limits two = new Limits(1_000_000, 2, 10, 3);
    assertThat(refused(Drawing.of(TEXT).page(TEXT).page(TEXT).bytes(), two))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(refused(Drawing.of(TEXT).page(TEXT).bytes(), two)).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused(Drawing.of(TEXT).bytes(), new Limits(100, 2, 10, 10)))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aFormWithinItself() throws Exception {
    var form = Drawing.stream("/X Do", Drawing.dictionary("Subtype", "Form"));
    assertThat(refused(Drawing.of("/X Do").resource("XObject", "X", form).bytes()))
        .isEqualTo(Reason.HOSTILE);
  }

  @Test
  void statesWithoutEnd() throws Exception {
    assertThat(refused(Drawing.of("q ".repeat(5000) + TEXT).bytes())).isEqualTo(Reason.HOSTILE);
  }

  @Test
  void lettersThatNobodyCanTell() throws Exception {
    assertThat(
            refused(Drawing.of("BT /F3 10 Tf 20 150 Td <" + "0030".repeat(12) + "> Tj ET").bytes()))
        .isEqualTo(Reason.UNSUPPORTED);
  }
}
