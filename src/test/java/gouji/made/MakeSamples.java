package gouji.made;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes the few reports of {@code samples/}. */
public final class MakeSamples {
  private final Path folder;

  private MakeSamples(Path folder) {
    this.folder = folder;
  }

  /** {@code MakeSamples FOLDER} */
  public static void main(String[] args) throws IOException {
    new MakeSamples(Files.createDirectories(Path.of(args[0]))).write();
  }

  private void write() throws IOException {
    PdfPrinter ruled = new PdfPrinter(PdfStyle.ordinary());
    PdfPrinter borderless = new PdfPrinter(PdfStyle.borderless());
    DocxPrinter word = new DocxPrinter(true, false, false, false, true);
    Charset gb = Charset.forName("GB18030");
    HtmlPrinter site = new HtmlPrinter(HtmlPrinter.Maker.SITE, gb, true, true);
    Random dice = new Random(1);
    FlowPrinter flow = new FlowPrinter(StandardCharsets.UTF_8, 18, "\n", false, 0, dice);
    CellsPrinter cells =
        new CellsPrinter(StandardCharsets.UTF_8, true, CellsPrinter.Merged.EMPTY, 0, dice);

    write("ruled.pdf", sound(Edition.NEW, 11, Hand.Zero.ZERO), ruled);
    write("borderless.pdf", sound(Edition.NEW, 62, Hand.Zero.BLANK), borderless);
    write("word.docx", sound(Edition.NEW, 13, Hand.Zero.ZERO), word);
    write("page.html", sound(Edition.NEW, 14, Hand.Zero.DASH), site);
    write("extract.txt", sound(Edition.NEW, 15, Hand.Zero.ZERO), flow);
    write("recognised.md", sound(Edition.NEW, 16, Hand.Zero.ZERO), cells);
    write("of-2020.docx", sound(Edition.OLD, 17, Hand.Zero.ZERO), word);
    write("outdated-row.pdf", sound(Edition.MIXED, 18, Hand.Zero.ZERO), ruled);
    write("wrong-figure.pdf", spoilt(Fault.CHANGED, 19), ruled);
    write("missing-row.docx", spoilt(Fault.ROW_DROPPED, 20), word);
    write("words.html", spoilt(Fault.WORDS, 21), site);
    Files.writeString(folder.resolve("letter.txt"), "各科室：\n请于本月底前报送政府信息公开工作年度报告。\n办公室\n");
  }

  private static Exhibit sound(Edition edition, long seed, Hand.Zero zero) {
    Random dice = new Random(seed);
    MadeReport report = MadeReport.of(edition, dice);
    return Exhibit.sound(report, Clerk.official(dice).withZero(zero).write(report));
  }

  private static Exhibit spoilt(Fault fault, long seed) {
    return fault.spoil(sound(Edition.NEW, seed, Hand.Zero.ZERO), new Random(seed));
  }

  private void write(String name, Exhibit exhibit, Printer printer) throws IOException {
    Files.write(folder.resolve(name), printer.print(exhibit.paper()));
  }
}
