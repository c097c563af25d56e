package gouji.verdict;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.document.Box;
import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.report.Entry;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.report.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads back what an {@link Encoder} wrote, and refuses everything else. */
final class Decoder {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private final Editions editions;
  private final Bits bits;

  private Decoder(Editions editions, byte[] bytes) {
    this.editions = editions;
    this.bits = new Bits(bytes);
  }

  static Outcome decode(byte[] bytes, Editions editions) throws GarbledException {
    Decoder decoder = new Decoder(editions, bytes);
    Outcome outcome = decoder.outcome();
    decoder.bits.end();
    return outcome;
  }

  private Outcome outcome() throws GarbledException {
    int tag = bits.tag();
    return switch (tag) {
      case Codes.VERDICT ->
          new Verdict(bits.text(), sha256(), bits.optional(this::report), bits.list(this::finding));
      case Codes.FAILURE -> new Failure(bits.text(), bits.text());
      default -> throw new GarbledException("no outcome: " + tag);
    };
  }

  private String sha256() throws GarbledException {
    String hash = bits.text();
    if (!SHA_256.matcher(hash).matches()) {
      throw new GarbledException("no SHA-256");
    }
    return hash;
  }

  private Report report() throws GarbledException {
    Editions.Edited edited = editions.of(bits.code(), bits.list(this::rowOfEdition));
    Identity identity = identity();
    Map<FigureName, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : bits.list(this::entry)) {
      if (!edited.names().contains(entry.name())) {
        throw new GarbledException("no figure of the form: " + entry.name());
      }
      entries.put(entry.name(), entry);
    }
    List<Section> sections = bits.list(this::section);
    return new Report(edited.form(), identity, entries, sections, edited.outdated());
  }

  private Editions.RowCode rowOfEdition() throws GarbledException {
    return new Editions.RowCode(bits.code(), bits.code());
  }

  private Identity identity() throws GarbledException {
    return new Identity(
        bits.optional(bits::text),
        bits.optional(bits::year),
        bits.optional(bits::year),
        bits.optional(this::period));
  }

  private Identity.Period period() throws GarbledException {
    return new Identity.Period(date(), date());
  }

  private LocalDate date() throws GarbledException {
    long day = bits.signed();
    try {
      return LocalDate.ofEpochDay(day);
    } catch (DateTimeException e) {
      throw new GarbledException("no date: " + e.getMessage());
    }
  }

  private Section section() throws GarbledException {
    return new Section(bits.code(), bits.text(), bits.text());
  }

  private Entry entry() throws GarbledException {
    return new Entry(name(), figure(), locus());
  }

  private Figure figure() throws GarbledException {
    int tag = bits.tag();
    return switch (tag) {
      case Codes.AMOUNT -> new Figure.Amount(bits.number(), bits.text(), bits.text());
      case Codes.NIL -> new Figure.Nil(bits.text());
      case Codes.BLANK -> new Figure.Blank();
      case Codes.ILLEGIBLE -> new Figure.Illegible(bits.text());
      case Codes.DOUBTFUL -> new Figure.Doubtful(bits.text(), bits.text());
      default -> throw new GarbledException("no figure: " + tag);
    };
  }

  private Locus locus() throws GarbledException {
    int tag = bits.tag();
    return switch (tag) {
      case Codes.ON_PAGE -> new Locus.OnPage(bits.count(), box());
      case Codes.AT_LINE -> new Locus.AtLine(bits.count());
      case Codes.IN_CELL -> new Locus.InCell(bits.count(), bits.count(), bits.count());
      case Codes.IN_PARAGRAPH -> new Locus.InParagraph(bits.count());
      default -> throw new GarbledException("no place: " + tag);
    };
  }

  private Box box() throws GarbledException {
    return new Box(bits.coordinate(), bits.coordinate(), bits.coordinate(), bits.coordinate());
  }

  private Finding finding() throws GarbledException {
    return new Finding(
        bits.code(),
        severity(),
        bits.text(),
        bits.list(this::name),
        bits.optional(bits::number),
        bits.optional(bits::number));
  }

  private Severity severity() throws GarbledException {
    String name = bits.code();
    try {
      return Severity.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new GarbledException("no severity: " + name);
    }
  }

  private FigureName name() throws GarbledException {
    return new FigureName(bits.code(), bits.code(), bits.code());
  }
}
