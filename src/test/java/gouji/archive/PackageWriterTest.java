package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.check.Severity;
import gouji.form.Form;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageWriterTest {
  private static final Verdict SOUND =
      Samples.verdict(
          "2022.pdf",
          Samples.report(
              Samples.NEWER,
              Samples.of("东山动物园", 2022),
              "animals/born/young=12",
              "animals/born/fed=",
              "animals/kept/young=3",
              "animals/kept/fed=4",
              "money/tickets/amount=0.50"),
          Samples.finding("cell.blank", Severity.NOTICE, "空白。", "animals/born/fed"));
  private static final Verdict OLD =
      Samples.verdict(
          "2020.pdf",
          Samples.report(
              Samples.OLDER,
              Samples.of("=东山动物园", 2020),
              "animals/born/previous=7",
              "animals/born/young=8",
              "visits/all/number=1000",
              "money/tickets/change=-5",
              "money/tickets/amount=6"));
  private static final Verdict FAULTY =
      Samples.verdict(
          "bad.pdf",
          Samples.report(Samples.NEWER, Samples.of("西山动物园", 2022), "animals/born/young=1"),
          Samples.finding("cell.missing", Severity.ERROR, "缺，\"三\"行。", "animals/kept/young"));
  private static final Verdict REFUSED =
      Samples.refused("scan.pdf", Samples.finding("document.scanned", Severity.ERROR, "图片。"));

  @Test
  void writesALineForEachRowOfAnAcceptedReport(@TempDir Path folder) throws IOException {
    write(folder, Samples.SHELF, SOUND, OLD, FAULTY, REFUSED);

    assertThat(csv(folder, "animals"))
        .containsExactly(
            "report,organization,year,row,young,fed,previous",
            SOUND.sha256() + ",东山动物园,2022,born,12,0,",
            SOUND.sha256() + ",东山动物园,2022,kept,3,4,",
            OLD.sha256() + ",'=东山动物园,2020,born,8,,7");
    assertThat(csv(folder, "money"))
        .containsExactly(
            "report,organization,year,row,amount,change",
            SOUND.sha256() + ",东山动物园,2022,tickets,0.5,",
            OLD.sha256() + ",'=东山动物园,2020,tickets,6,-5");
    assertThat(csv(folder, "reports"))
        .containsExactly(
            "report,organization,year,file,verdict,form,from,to,errors,warnings,notices,corrected,waived",
            SOUND.sha256()
                + ",东山动物园,2022,2022.pdf,accepted,zoo-2021,2022-01-01,2022-12-31,0,0,1,0,0",
            OLD.sha256()
                + ",'=东山动物园,2020,2020.pdf,accepted,zoo-2019,2020-01-01,2020-12-31,0,0,0,0,0",
            FAULTY.sha256()
                + ",西山动物园,2022,bad.pdf,rejected,zoo-2021,2022-01-01,2022-12-31,1,0,0,0,0",
            REFUSED.sha256() + ",,,scan.pdf,rejected,,,,1,0,0,0,0");
    assertThat(csv(folder, "findings"))
        .containsExactly(
            "report,organization,year,finding,file,rule,severity,message,cells,expected,found,waived",
            SOUND.sha256() + ",东山动物园,2022,1,2022.pdf,cell.blank,notice,空白。,animals/born/fed,,,",
            FAULTY.sha256()
                + ",西山动物园,2022,1,bad.pdf,cell.missing,error,"
                + "\"缺，\"\"三\"\"行。\",animals/kept/young,,,",
            REFUSED.sha256() + ",,,1,scan.pdf,document.scanned,error,图片。,,,,");
  }

  @Test
  void saysWhatPeopleCorrectedAndWaived(@TempDir Path folder) throws IOException {
    write(folder, Samples.SHELF, Samples.RULED);

    assertThat(csv(folder, "animals").get(1)).endsWith(",born,21,,");
    assertThat(csv(folder, "reports").get(1)).endsWith(",0,0,0,1,1");
    assertThat(csv(folder, "findings").get(1))
        .endsWith(",error,差 1。,animals/born/young,,,'=电话核实无误");
    assertThat(PackageInspector.faults(folder)).isEmpty();
  }

  @Test
  void holdsToItsOwnDescriptor(@TempDir Path folder) throws IOException {
    write(folder, Samples.SHELF, SOUND, OLD, FAULTY, REFUSED);

    assertThat(PackageInspector.faults(folder)).isEmpty();
  }

  @Test
  void breaksItsDescriptorOnceAFigureIsTamperedWith(@TempDir Path folder) throws IOException {
    write(folder, Samples.SHELF, SOUND);
    Path animals = folder.resolve("animals.csv");
    Files.writeString(animals, Files.readString(animals).replace(",3,4,", ",-3,4.5,"));

    assertThat(PackageInspector.faults(folder))
        .contains("hash of animals", "minimum of animals.young: -3", "type of animals.fed: 4.5");
  }

  @Test
  void tellsPeopleWhatWasRejected(@TempDir Path folder) throws IOException {
    write(folder, Samples.SHELF, SOUND, FAULTY, REFUSED);

    assertThat(Files.readString(folder.resolve("findings.txt")))
        .contains(Slip.of(FAULTY), Slip.of(REFUSED))
        .doesNotContain(SOUND.sha256());
  }

  @Test
  void countsTheSameBytesOnce(@TempDir Path folder) throws IOException {
    write(
        folder, Samples.SHELF, SOUND, Samples.again(SOUND, "copy.pdf"), Samples.again(SOUND, "3"));

    assertThat(csv(folder, "reports")).hasSize(2);
    assertThat(csv(folder, "animals")).hasSize(3);
    assertThat(csv(folder, "findings")).hasSize(4).anyMatch(line -> line.contains(",2,copy.pdf,"));
    assertThat(PackageInspector.faults(folder)).isEmpty();
  }

  @Test
  void isTheSameBytesEachTime(@TempDir Path folder) throws IOException {
    Path other = folder.resolve("other");
    write(folder.resolve("one"), Samples.SHELF, SOUND, OLD, FAULTY);
    write(other, List.of(Samples.NEWER, Samples.OLDER), SOUND, OLD, FAULTY);

    for (Path file : files(folder.resolve("one"))) {
      assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void marksTheByteOrderForExcelInEveryCsvFile(@TempDir Path folder) throws IOException {
    try (PackageWriter writer = PackageWriter.into(folder, Samples.SHELF, true)) {
      writer.add(SOUND);
      writer.publish();
    }

    assertThat(files(folder).stream().filter(f -> f.toString().endsWith(".csv")))
        .hasSize(5)
        .allSatisfy(file -> assertThat(Files.readString(file)).startsWith("\uFEFFreport,"));
    assertThat(PackageInspector.faults(folder)).isEmpty();
  }

  @Test
  void appearsWholeOrNotAtAll(@TempDir Path folder) throws IOException {
    write(folder, Samples.SHELF, SOUND);
    List<String> before = csv(folder, "reports");

    try (PackageWriter writer = PackageWriter.into(folder, Samples.SHELF, false)) {
      writer.add(OLD);
    }

    assertThat(csv(folder, "reports")).isEqualTo(before);
    assertThat(files(folder)).noneMatch(file -> file.getFileName().toString().startsWith("."));
  }

  @Test
  void refusesAFormWhoseTableWouldTakeTheNameOfItsOwnFiles(@TempDir Path folder) {
    assertThatThrownBy(
            () ->
                PackageWriter.into(folder, List.of(Samples.withTableCalled("reports")), false)
                    .close())
        .isInstanceOf(LayoutFault.class)
        .hasMessageContaining("reports");
  }

  @Test
  void loadsIntoDuckDb(@TempDir Path folder) throws IOException, SQLException {
    write(folder, Samples.SHELF, SOUND, OLD, FAULTY, REFUSED);
    String query =
        "select sum(young), any_value(typeof(young)) from '%s'"
            .formatted(folder.resolve("animals.csv"));

    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      assertThat(answer.next()).isTrue();
      assertThat(answer.getInt(1)).isEqualTo(23);
      assertThat(answer.getString(2)).isEqualTo("BIGINT");
    }
  }

  private static void write(Path folder, List<Form> forms, Verdict... verdicts) throws IOException {
    try (PackageWriter writer = PackageWriter.into(folder, forms, false)) {
      for (Verdict verdict : verdicts) {
        writer.add(verdict);
      }
      writer.publish();
    }
  }

  private static List<String> csv(Path folder, String name) throws IOException {
    String text = Files.readString(folder.resolve(name + ".csv"));
    assertThat(text).endsWith("\r\n");
    return List.of(text.split("\r\n"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
