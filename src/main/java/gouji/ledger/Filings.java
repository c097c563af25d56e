package gouji.ledger;

import gouji.verdict.Outcome;
import gouji.verdict.Ruled;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All decided documents, to be leafed through in any order. */
public final class Filings {
  private static final Pattern ID = Pattern.compile("([0-9A-Z]{13})-([1-9]\\d{0,8})");

  /** How many reports are fetched at a time by who wants all of them. */
  private static final int AT_A_TIME = 100;

  private static final String ONE =
      "SELECT d.*, s.received_at, s.decided_at FROM document d"
          + " JOIN submission s ON s.id = d.submission WHERE d.submission = ? AND d.number = ?";

  private final Database database;
  private final RecentOutcomes outcomes;

  Filings(Database database, RecentOutcomes outcomes) {
    this.database = database;
    this.outcomes = outcomes;
  }

  /**
   * Where a page has ended.
   *
   * @param filed by what the last document on it sorts, where documents are sorted by that
   */
  public record Mark(String filed, String submission, int number) {}

  /**
   * Some documents.
   *
   * @param next where the following page begins; none where there is none
   */
  public record Page(List<Filing> filings, @Nullable Mark next) {}

  /**
   * A page of documents; it costs the same wherever it begins.
   *
   * @param after where the page before has ended, or null for the first
   */
  public Page page(FilingQuery query, @Nullable Mark after, int limit) {
    FilingSql.Statement statement = FilingSql.of(query, after, limit + 1, database.unindexed());
    List<Found> found =
        database.read(
            session -> session.list(Found::read, statement.sql(), statement.values().toArray()));
    List<Filing> filings = found.stream().limit(limit).map(Found::filing).toList();
    return new Page(filings, found.size() > limit ? found.get(limit - 1).mark() : null);
  }

  /** The document of that id, once it is decided. */
  public Optional<Filing> find(String id) {
    Matcher parts = ID.matcher(id);
    return parts.matches()
        ? find(parts.group(1), Integer.parseInt(parts.group(2)))
        : Optional.empty();
  }

  /** The document at that place of a submission, once it is decided. */
  public Optional<Filing> find(String submission, int number) {
    return database
        .read(session -> session.first(Found::read, ONE, submission, number))
        .map(Found::filing);
  }

  /** What is in force of a document. */
  public Optional<Outcome> outcome(String submission, int number) {
    return database.read(
        session ->
            session.first(
                row -> {
                  List<Ruled> made = RulingRows.of(session, row, submission, number);
                  Outcome read = decoded(submission, row.getBytes("bytes"), outcomes::decode);
                  return read instanceof Verdict verdict ? Reports.inForce(verdict, made) : read;
                },
                "SELECT d.bytes, "
                    + RulingRows.RULED
                    + " FROM outcome d WHERE d.submission = ? AND d.number = ?",
                submission,
                number));
  }

  /**
   * Hands on the current reports by body and year, as each is at the time. The database is not held
   * up by who takes them slowly, and no two of them need be in memory.
   *
   * @param organization the only body, or null for all of them; so with the year
   */
  public void eachCurrent(
      @Nullable String organization, @Nullable Integer year, Consumer<CurrentReport> to) {
    Kept last = null;
    while (true) {
      List<Kept> some = some(organization, year, last);
      for (Kept kept : some) {
        to.accept(kept.report());
      }
      if (some.size() < AT_A_TIME) {
        return;
      }
      last = some.get(AT_A_TIME - 1);
    }
  }

  /** Each report once: bytes that stand under an earlier body as well have their lines there. */
  private String currentReports() {
    return "SELECT d.submission, d.number, d.revision, d.place, d.organization, d.year, o.bytes, "
        + RulingRows.RULED
        + " FROM document d"
        + database.by("current_report")
        + " JOIN outcome o ON o.submission = d.submission AND o.number = d.number"
        + " WHERE d.fate = 'ACCEPTED' AND d.replaced_by IS NULL AND d.organization IS NOT NULL"
        + " AND NOT EXISTS (SELECT 1 FROM document e"
        + database.by("document_by_hash")
        + " WHERE e.sha256 = d.sha256 AND e.fate = 'ACCEPTED' AND e.replaced_by IS NULL"
        + " AND (e.organization, e.year) < (d.organization, d.year))";
  }

  private List<Kept> some(
      @Nullable String organization, @Nullable Integer year, @Nullable Kept last) {
    StringBuilder sql = new StringBuilder(currentReports());
    List<Object> values = new ArrayList<>();
    if (organization != null) {
      sql.append(" AND d.organization = ?");
      values.add(organization);
    }
    if (year != null) {
      // Only passed over by: the index by body and year has it too.
      sql.append(" AND ").append(database.unindexed()).append("d.year = ?");
      values.add(year);
    }
    if (last != null) {
      sql.append(" AND (d.organization, d.year) > (?, ?)");
      values.add(last.organization);
      values.add(last.year);
    }
    sql.append(" ORDER BY d.organization, d.year LIMIT ?");
    values.add(AT_A_TIME);
    return database.read(
        session -> session.list(row -> kept(session, row), sql.toString(), values.toArray()));
  }

  private interface Decoding {
    Outcome of(byte[] bytes) throws IOException;
  }

  private static Outcome decoded(String submission, byte[] bytes, Decoding decoding) {
    try {
      return decoding.of(bytes);
    } catch (IOException e) {
      throw new UnreadableVerdictException(submission, e);
    }
  }

  /** A document that a page may end with. */
  private record Found(Filing filing, Mark mark) {
    private static Found read(ResultSet row) throws SQLException {
      String submission = row.getString("submission");
      String form = row.getString("form");
      Entry.Document document = Rows.document(row);
      Filing filing =
          new Filing(
              submission,
              document,
              form == null || form.isEmpty() ? null : form,
              row.getInt("revision"),
              Instant.parse(row.getString("received_at")),
              Instant.parse(row.getString("decided_at")),
              document.replacedBy() == null
                  ? null
                  : Filing.id(document.replacedBy(), row.getInt("replaced_by_number")));
      String filed = row.getString("filed");
      return new Found(filing, new Mark(filed == null ? "" : filed, submission, document.number()));
    }
  }

  /** A report that is decoded when asked for, which then takes a hundred times the memory. */
  private record Kept(
      String submission,
      int number,
      int revision,
      String place,
      String organization,
      int year,
      List<Ruled> made,
      Supplier<Outcome> outcome) {

    private CurrentReport report() {
      if (outcome.get() instanceof Verdict verdict) {
        return new CurrentReport(
            submission, number, revision, place, Reports.inForce(verdict, made));
      }
      throw new IllegalStateException("no verdict, yet accepted: " + submission);
    }
  }

  private Kept kept(Session session, ResultSet row) throws SQLException {
    String submission = row.getString("submission");
    int number = row.getInt("number");
    byte[] bytes = row.getBytes("bytes");
    return new Kept(
        submission,
        number,
        row.getInt("revision"),
        row.getString("place"),
        row.getString("organization"),
        row.getInt("year"),
        RulingRows.of(session, row, submission, number),
        () -> decoded(submission, bytes, outcomes::decodeOnce));
  }
}
