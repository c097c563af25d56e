package gouji.verdict;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Limits;
import gouji.form.Shelf;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PDFs in which one stream unpacks to 300 MB, wherever it stands: each is refused. */
class PdfBombsTest {
  private static final Examiner EXAMINER =
      ProcessExaminer.open(
          Shelf.standard(), null, new Allowance(Duration.ofSeconds(60), 256, Limits.DEFAULT), 1);

  private static final String BOMB = packed(300);
  private static final String WHOLE_INDEX = "/Type/XRef/Size 6/W[1 4 2]/Root 1 0 R";

  @AfterAll
  static void close() {
    EXAMINER.close();
  }

  /** What the large stream is, by its dictionary; the streams beside it are small. */
  enum Place {
    CONTENT(""),
    PREDICTED_CONTENT("/DecodeParms<</Predictor 12/Columns 4>>"),
    OBJECTS("/Type/ObjStm/N 1/First 4"),
    INDEX(WHOLE_INDEX);

    private final String dictionary;

    Place(String dictionary) {
      this.dictionary = dictionary;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isRefused(Place place) throws Exception {
    Submission bomb = Submission.of("a.pdf", document(place), new Origin(Origin.Way.MAIL, ""));
    List<Outcome> outcomes = new ArrayList<>();
    EXAMINER.examine(bomb, outcomes::add);
    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            Verdict.class,
            verdict ->
                assertThat(verdict.findings().get(0).rule())
                    .isIn("document.hostile", "document.too-large", "document.damaged"));
  }

  private static Bytes document(Place place) {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    int[] at = new int[6];
    at[1] = object(pdf, 1, "<</Type/Catalog/Pages 2 0 R>>");
    String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 900]/Contents 4 0 R>>";
    at[2] = object(pdf, 2, "<</Type/Pages/Count 1/Kids[3 0 R]>>");
    at[3] = object(pdf, 3, page);
    String packed =
        "<</Filter/FlateDecode/Length " + BOMB.length() + place.dictionary + ">>stream\n";
    String bomb = packed + BOMB + "\nendstream";
    at[4] = object(pdf, 4, bomb);
    StringBuilder index = new StringBuilder();
    for (int i = 0; i < at.length; i++) {
      boolean inside = place == Place.OBJECTS && i == 3;
      index.append((char) (inside ? 2 : 1)).append(number(inside ? 4 : at[i])).append("\0\0");
    }
    at[5] = object(pdf, 5, "<<" + WHOLE_INDEX + "/Length 42>>stream\n" + index + "\nendstream");
    int start = place == Place.INDEX ? at[4] : at[5];
    pdf.append("startxref\n").append(start).append("\n%%EOF\n");
    return Bytes.of(pdf.toString().getBytes(ISO_8859_1));
  }

  private static int object(StringBuilder pdf, int number, String content) {
    int at = pdf.length();
    pdf.append(number).append(" 0 obj\n").append(content).append("\nendobj\n");
    return at;
  }

  private static String number(int value) {
    return ""
        + (char) (value >>> 24)
        + (char) (value >> 16 & 255)
        + (char) (value >> 8 & 255)
        + (char) (value & 255);
  }

  private static String packed(int megabytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      byte[] megabyte = " ".repeat(1 << 20).getBytes(ISO_8859_1);
      for (int i = 0; i < megabytes; i++) {
        deflater.write(megabyte);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(ISO_8859_1);
  }
}
