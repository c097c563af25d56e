package gouji.verdict;

import gouji.check.Finding;
import gouji.document.Box;
import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.report.Entry;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.report.Section;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes an outcome as bytes, for the pipe between processes and for the spool. A form is named,
 * not written: both sides have the same shelf. {@link Decoder} is the way back.
 */
final class Encoder {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
  private final Map<String, Integer> codes = new HashMap<>();

  private Encoder() {}

  static byte[] encode(Outcome outcome) {
    Encoder encoder = new Encoder();
    encoder.outcome(outcome);
    return encoder.out.toByteArray();
  }

  private void outcome(Outcome outcome) {
    if (outcome instanceof Verdict verdict) {
      out.write(Codes.VERDICT);
      text(verdict.file());
      text(verdict.sha256());
      optional(verdict.report(), this::report);
      list(verdict.findings(), this::finding);
    } else if (outcome instanceof Failure failure) {
      out.write(Codes.FAILURE);
      text(failure.file());
      text(failure.trace());
    }
  }

  private void report(Report report) {
    code(report.form().id());
    list(report.outdated(), this::edition);
    identity(report.identity());
    list(report.entries().values(), this::entry);
    list(report.sections(), this::section);
  }

  private void edition(Form.Edition edition) {
    code(edition.table());
    code(edition.row().code());
  }

  private void identity(Identity identity) {
    optional(identity.organization(), this::text);
    optional(identity.year(), year -> signed(year));
    optional(identity.textYear(), year -> signed(year));
    optional(
        identity.period(),
        period -> {
          signed(period.from().toEpochDay());
          signed(period.to().toEpochDay());
        });
  }

  private void section(Section section) {
    code(section.code());
    text(section.title());
    text(section.text());
  }

  private void entry(Entry entry) {
    if (entry.corrected() != null) {
      throw new IllegalArgumentException("only what was read is kept: " + entry.name());
    }
    name(entry.name());
    figure(entry.figure());
    locus(entry.locus());
  }

  private void figure(Figure figure) {
    if (figure instanceof Figure.Amount amount) {
      out.write(Codes.AMOUNT);
      number(amount.value());
      text(amount.text());
      text(amount.remark());
    } else if (figure instanceof Figure.Nil nil) {
      out.write(Codes.NIL);
      text(nil.text());
    } else if (figure instanceof Figure.Blank) {
      out.write(Codes.BLANK);
    } else if (figure instanceof Figure.Illegible illegible) {
      out.write(Codes.ILLEGIBLE);
      text(illegible.text());
    } else if (figure instanceof Figure.Doubtful doubtful) {
      out.write(Codes.DOUBTFUL);
      text(doubtful.text());
      text(doubtful.why());
    }
  }

  private void locus(Locus locus) {
    if (locus instanceof Locus.OnPage onPage) {
      out.write(Codes.ON_PAGE);
      count(onPage.page());
      Box box = onPage.box();
      ByteBuffer sides = ByteBuffer.allocate(4 * Double.BYTES);
      sides.putDouble(box.x()).putDouble(box.y()).putDouble(box.width()).putDouble(box.height());
      out.writeBytes(sides.array());
    } else if (locus instanceof Locus.AtLine atLine) {
      out.write(Codes.AT_LINE);
      count(atLine.line());
    } else if (locus instanceof Locus.InCell inCell) {
      out.write(Codes.IN_CELL);
      count(inCell.table());
      count(inCell.row());
      count(inCell.column());
    } else if (locus instanceof Locus.InParagraph inParagraph) {
      out.write(Codes.IN_PARAGRAPH);
      count(inParagraph.paragraph());
    }
  }

  private void finding(Finding finding) {
    code(finding.rule());
    code(finding.severity().name());
    text(finding.message());
    list(finding.cells(), this::name);
    optional(finding.expected(), this::number);
    optional(finding.found(), this::number);
  }

  private void name(FigureName name) {
    code(name.table());
    code(name.row());
    code(name.column());
  }

  private void number(BigDecimal value) {
    signed(value.scale());
    byte[] digits = value.unscaledValue().toByteArray();
    count(digits.length);
    out.writeBytes(digits);
  }

  private <T> void optional(@Nullable T value, Consumer<T> write) {
    out.write(value == null ? 0 : 1);
    if (value != null) {
      write.accept(value);
    }
  }

  private <T> void list(Collection<T> items, Consumer<T> write) {
    count(items.size());
    items.forEach(write);
  }

  /** A word that comes again and again: spelt out the first time, a number from then on. */
  private void code(String word) {
    Integer known = codes.get(word);
    if (known == null) {
      codes.put(word, codes.size());
      count(0);
      text(word);
    } else {
      count(known + 1);
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    count(bytes.length);
    out.writeBytes(bytes);
  }

  private void signed(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  private void count(int value) {
    varint(value & 0xFFFF_FFFFL);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
