package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "青岚县人民政府办公室",
        "2022 年报（终稿）.pdf",
        "a.tar.gz",
        "～",
        "报告…",
        "CONSOLE",
        "com10",
        "𠮷.txt"
      })
  void keepsWhatIsFine(String name) {
    assertThat(SafeName.file(name)).isEqualTo(name);
    assertThat(SafeName.folder(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, _.._.._etc_passwd",
    "a\\b, a_b",
    "C:\\x, C__x",
    "outer.zip!/inner.docx, outer.zip!_inner.docx",
    "..., _",
    "'', _",
    "' 　', _",
    ".staging, _.staging",
    "-rf, _-rf",
    "name. ., name",
    "CON, _CON",
    "con.txt, _con.txt",
    "'LPT1 .a', '_LPT1 .a'",
    "COM¹, _COM¹",
    "'a<b>c|d?e*f\"g', a_b_c_d_e_f_g"
  })
  void makesHarmless(String name, String safe) {
    assertThat(SafeName.folder(name)).isEqualTo(safe);
  }

  @Test
  void replacesWhatCannotBeSeen() {
    assertThat(SafeName.folder("a\0b\nc\u007Fd")).isEqualTo("a_b_c_d");
    assertThat(SafeName.folder("a\u202Efdp.exe\u200B")).isEqualTo("a_fdp.exe_");
    assertThat(SafeName.folder("a\uD800b")).isEqualTo("a_b");
  }

  @Test
  void takesTheLastNameOfAPathForAFile() {
    assertThat(SafeName.file("outer.zip!/sub/inner.docx")).isEqualTo("inner.docx");
    assertThat(SafeName.file("C:\\reports\\a.pdf")).isEqualTo("a.pdf");
    assertThat(SafeName.file("..")).isEqualTo("_");
    assertThat(SafeName.file("folder/")).isEqualTo("_");
  }

  @Test
  void cutsByBytesBetweenCharactersAndKeepsTheExtension() {
    String stem = "长".repeat(90) + "𠮷".repeat(30);
    String one = SafeName.file(stem + "甲.docx");
    String other = SafeName.file(stem + "乙.docx");

    assertThat(bytes(one)).isBetween(190, SafeName.MOST_BYTES);
    assertThat(one).startsWith("长".repeat(50)).endsWith(".docx").doesNotContain("\uFFFD");
    assertThat(one).isNotEqualTo(other);
    assertThat(bytes(SafeName.file("a." + stem))).isLessThanOrEqualTo(SafeName.MOST_BYTES);
    assertThat(bytes(SafeName.folder("a." + stem))).isLessThanOrEqualTo(SafeName.MOST_BYTES);
  }

  @ParameterizedTest
  @CsvSource({
    "甲/乙, 甲\\乙",
    "甲/乙, 甲_乙",
    "ABC局, abc局",
    "é局, e\u0301局",
    "甲, '甲 '",
    "甲., 甲",
    "甲\u200B, 甲",
    "straße, STRASSE",
    "..., ....",
    "甲\uD800, 甲\uDFFF"
  })
  void keepsDifferentBodiesApart(String one, String other) {
    assertThat(folded(SafeName.distinct(one))).isNotEqualTo(folded(SafeName.distinct(other)));
  }

  @Test
  void isNotMistakenForItsOwnMark() {
    String marked = SafeName.distinct("甲/乙");

    assertThat(SafeName.distinct(marked)).isNotEqualTo(marked).startsWith(marked);
  }

  @Property(tries = 500)
  void isOneHarmlessNameWhateverIsWritten(@ForAll @StringLength(max = 300) String name) {
    for (String safe :
        new String[] {SafeName.file(name), SafeName.folder(name), SafeName.distinct(name)}) {
      assertThat(bytes(safe)).isBetween(1, SafeName.MOST_BYTES);
      assertThat(Path.of("/a").resolve(safe).normalize().getParent()).isEqualTo(Path.of("/a"));
      assertThat(safe).doesNotContainPattern("[\\p{Cntrl}/\\\\:*?\"<>|]").doesNotStartWith(".");
    }
  }

  @Test
  void liesWhereItsNameSaysEvenWhereJavaTakesNamesForAscii(@TempDir Path folder) throws Exception {
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Namer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT);
    program.environment().put("LC_ALL", "C");

    assertThat(program.start().waitFor()).isZero();
    assertThat(SafeName.in(folder, "青岚 50%+.txt")).hasContent("here");
  }

  /** A program that writes a file of a Chinese name. */
  static final class Namer {
    private Namer() {}

    public static void main(String[] arguments) throws Exception {
      Files.writeString(SafeName.in(Path.of(arguments[0]), "青岚 50%+.txt"), "here");
    }
  }

  private static String folded(String name) {
    return Normalizer.normalize(
        name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
