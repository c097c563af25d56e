package gouji.made;

import gouji.document.Box;
import gouji.made.Paper.Cell;
import gouji.made.Paper.Part;
import gouji.made.Paper.Role;
import gouji.made.Paper.Table;
import gouji.made.Paper.Text;
import gouji.made.PdfStyle.Overprint;
import gouji.made.PdfStyle.Sheet;
import gouji.made.PdfStyle.Side;
import gouji.made.TableSetter.Fragment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints PDF, glyph by glyph and line by line. */
record PdfPrinter(PdfStyle style) implements Printer {

  @Override
  public byte[] print(Paper paper) {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(1L);
      Faces faces = Faces.in(document, style.faces());
      new Press(document, faces).print(paper);
      faces.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One print run. */
  private final class Press implements TableSetter.Pages {
    private final PDDocument document;
    private final Faces faces;
    private final Sheet sheet = style.sheet();
    private final List<Ink> pages = new ArrayList<>();
    private String runningHead = "";
    private double y;

    Press(PDDocument document, Faces faces) {
      this.document = document;
      this.faces = faces;
    }

    void print(Paper paper) throws IOException {
      runningHead = String.join("", paper.title());
      next();
      for (String line : paper.title()) {
        paragraph(line, style.textSize() * 1.4, Side.CENTRE, 0);
      }
      for (Part part : paper.parts()) {
        if (part instanceof Text text) {
          paragraph(text.text(), style.textSize(), Side.LEFT, 2 * style.textSize());
        } else if (part instanceof Table table) {
          table(table);
        }
      }
      for (int p = 0; p < pages.size(); p++) {
        if (style.pageNumbers()) {
          String number = "— " + (p + 1) + " —";
          double x = sheet.width() / 2 - 15;
          pages.get(p).text(number, x, sheet.height() - sheet.margin() / 2, 10, 0, 0);
        }
        pages.get(p).finish();
      }
    }

    private void paragraph(String text, double size, Side side, double indent) {
      Typesetter type = new Typesetter(faces, size, 0);
      double width = sheet.width() - 2 * sheet.margin();
      // The room of the indent is taken in the first line and given back in all that follow.
      List<String> lines = type.lines("　".repeat(indent > 0 ? 2 : 0) + text, width);
      for (String line : lines) {
        double height = size * 1.6;
        if (y + height > bottom()) {
          next();
        }
        double x = sheet.margin() + (side == Side.CENTRE ? (width - type.width(line)) / 2 : 0);
        ink().text(line, x, y + size * 1.2, size, 0, 0);
        advance(height);
      }
    }

    private void table(Table table) {
      Typesetter type = new Typesetter(faces, style.tableSize(), style.letterSpace());
      double width = sheet.width() - 2 * sheet.margin();
      var setter = new TableSetter(table, style, type, sheet.margin(), width);
      for (Fragment fragment : setter.set(this)) {
        Ink ink = pages.get(fragment.page());
        border(table, fragment, ink);
        fill(fragment, type, ink);
      }
      advance(style.tableSize());
    }

    private void border(Table table, Fragment fragment, Ink ink) {
      Cell cell = fragment.cell();
      int below = cell.row() + cell.rowSpan();
      var outer =
          new Pen.Edges(
              cell.column() == 0,
              cell.column() + cell.columnSpan() == table.columns(),
              cell.row() == 0,
              below == table.rows());
      var shut = new Pen.Edges(true, true, fragment.top(), fragment.bottom());
      new Pen(style.pen(), style.ruling(), ink)
          .border(fragment.box(), outer, shut, below == table.headRows());
    }

    private void fill(Fragment fragment, Typesetter type, Ink ink) {
      Box box = fragment.box();
      double size = type.size();
      double leading = size * style.leading();
      double slack = box.height() - fragment.lines().size() * leading;
      double top =
          box.y()
              + switch (style.stand()) {
                case TOP -> style.padding();
                case MIDDLE -> slack / 2;
                case BOTTOM -> slack - style.padding();
              };
      Side side =
          switch (fragment.cell().role()) {
            case FIGURE -> style.figureSide();
            case LABEL -> Side.LEFT;
            case NOTE, HEAD, GROUP -> Side.CENTRE;
          };
      for (String line : fragment.lines()) {
        double slip = box.width() - type.width(line);
        double x =
            box.x()
                + switch (side) {
                  case LEFT -> style.padding();
                  case CENTRE -> slip / 2;
                  case RIGHT -> slip - style.padding();
                };
        glyphs(ink, line, x, top + (leading + size * 0.75) / 2, size);
        top += leading;
      }
      if (style.hiddenFigures() && fragment.cell().role() == Role.FIGURE) {
        ink.text("7", box.x() + 1, box.y() + size, size, 0, 3);
      }
    }

    private void glyphs(Ink ink, String line, double x, double baseline, double size) {
      int mode = style.overprint() == Overprint.OUTLINED ? 2 : 0;
      ink.text(line, x, baseline, size, style.letterSpace(), mode);
      if (style.overprint() == Overprint.TWICE) {
        ink.text(line, x + 0.25, baseline, size, style.letterSpace(), 0);
      }
    }

    private Ink ink() {
      return pages.get(pages.size() - 1);
    }

    @Override
    public int page() {
      return pages.size() - 1;
    }

    @Override
    public double y() {
      return y;
    }

    @Override
    public double bottom() {
      return sheet.height() - sheet.margin();
    }

    @Override
    public void advance(double height) {
      y += height;
    }

    @Override
    public void next() {
      Ink ink = new Ink(document, sheet, faces);
      pages.add(ink);
      y = sheet.margin();
      if (style.watermark()) {
        ink.slanted("内部资料 2023", sheet.width() / 4, sheet.height() * 0.7, 60);
      }
      if (style.runningHead()) {
        ink.text(runningHead, sheet.margin(), sheet.margin() * 0.6, 8, 0, 0);
      }
    }
  }
}
