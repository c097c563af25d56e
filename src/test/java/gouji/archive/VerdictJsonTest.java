package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.form.FigureName;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictJsonTest {

  @Test
  void saysAllThatIsKnownOfAReport() throws IOException {
    Report report =
        Samples.report(Samples.NEWER, Samples.of("东山动物园", 2022), "animals/born/young=12");
    Finding finding =
        new Finding(
            "animals.total",
            Severity.ERROR,
            "差 1。",
            List.of(new FigureName("animals", "born", "young")),
            new BigDecimal("13.0"),
            new BigDecimal("12"));

    assertThat(json(Samples.verdict("a/b.pdf", report, finding)))
        .isEqualTo(
            """
            {"file":"a/b.pdf",\
            "sha256":"e06332908d7e55f070620defd247c35abea364eaf57f02e27f4f0116c33cad92",\
            "verdict":"rejected","form":"zoo-2021","organization":"东山动物园","year":2022,\
            "period":{"from":"2022-01-01","to":"2022-12-31"},\
            "cells":[{"table":"animals","row":"born","column":"young","value":12,"text":"12",\
            "page":1,"box":[72,100.5,20.12,10]}],\
            "sections":[{"code":"overview","title":"一、总体情况","text":"今年\\n平安。"}],\
            "findings":[{"rule":"animals.total","severity":"error","message":"差 1。",\
            "cells":["animals/born/young"],"expected":13,"found":12}]}""");
  }

  @Test
  void keepsItsShapeForADocumentThatCannotBeRead() throws IOException {
    Verdict refused =
        Samples.refused("x.pdf", Samples.finding("document.scanned", Severity.ERROR, "只有图片。"));

    assertThat(json(refused))
        .endsWith(
            """
            "verdict":"rejected","form":null,"organization":null,"year":null,"period":null,\
            "cells":[],"sections":[],\
            "findings":[{"rule":"document.scanned","severity":"error","message":"只有图片。",\
            "cells":[],"expected":null,"found":null}]}""");
  }

  @Test
  void saysNothingOfWhatWasNotTold() throws IOException {
    Identity unknown = new Identity(null, null, null, null);

    assertThat(json(Samples.verdict("x", Samples.report(Samples.NEWER, unknown))))
        .contains("\"organization\":null,\"year\":null,\"period\":null");
  }

  @ParameterizedTest(name = "{0}={1} is {2}")
  @CsvSource({
    "animals/born/young, 12, 12",
    "animals/born/young, 12.0, 12",
    "animals/born/young, 100, 100",
    "animals/born/young, 1E+3, 1000",
    "animals/born/young, '', 0",
    "animals/born/young, —, 0",
    "animals/born/young, 12.5, null",
    "animals/born/young, -3, null",
    "animals/born/young, 几只, null",
    "animals/born/young, 12|3, null",
    "money/tickets/amount, 0.50, 0.5",
    "money/tickets/amount, -0.5, null",
  })
  void givesANumberOnlyWhereOneStands(String name, String text, String value) throws IOException {
    Report report = Samples.report(Samples.NEWER, Samples.of("东山动物园", 2022), name + "=" + text);

    assertThat(json(Samples.verdict("x", report)))
        .contains("\"value\":" + value + ",\"text\":\"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD800b", "a\uDC00b", "a\uD83D"})
  void survivesTextThatCannotBeEncoded(String name) throws IOException {
    assertThat(json(Samples.refused(name))).contains("\"file\":\"a\uFFFD");
  }

  @Test
  void keepsCharactersBeyondTheBasicPlane() throws IOException {
    assertThat(json(Samples.refused("\uD842\uDFB7野家.pdf")))
        .contains("\"file\":\"\uD842\uDFB7野家.pdf\"");
  }

  @Test
  void isTheSameInEveryLocale() throws IOException {
    Verdict verdict = Samples.refused("x", Samples.finding("cell.missing", Severity.NOTICE, "i"));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(json(verdict)).contains("\"severity\":\"notice\"");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void givesTheFindingsAlone() throws IOException {
    Verdict verdict =
        Samples.verdict(
            "x",
            Samples.report(Samples.NEWER, Samples.of("东山动物园", 2022), "animals/born/young=1"),
            Samples.finding("cell.blank", Severity.NOTICE, "空白。"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VerdictJson.writeFindings(verdict, out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"organization\":\"东山动物园\"", "\"rule\":\"cell.blank\"")
        .doesNotContain("\"cells\":[{", "sections");
  }

  private static String json(Verdict verdict) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VerdictJson.write(verdict, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
