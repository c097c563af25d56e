package gouji.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bodies whose reports for a year are expected, and what came of each of them. */
public final class ExpectedBodies {
  private static final String OTHERS =
      "SELECT DISTINCT organization FROM document d WHERE year = ? AND organization IS NOT NULL"
          + " AND NOT EXISTS (SELECT 1 FROM expected e"
          + " WHERE e.year = d.year AND e.organization = d.organization)"
          + " ORDER BY organization LIMIT ?";

  private final Database database;
  private final Clock clock;

  public ExpectedBodies(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Body by body: all documents of a year would be gone through for each otherwise. */
  private String responses() {
    return "SELECT e.organization AS body, d.submission, d.number, d.fate FROM expected e"
        + " LEFT JOIN document d"
        + database.by("document_of_body")
        + " ON d.organization = e.organization AND d.year = e.year"
        + " AND (d.fate <> 'ACCEPTED' OR d.replaced_by IS NULL)"
        + " WHERE e.year = ? ORDER BY e.place, d.submission, d.number";
  }

  /**
   * What a body has handed in for the year: its accepted report, or else its last try.
   *
   * @param fate none where it has handed in nothing, as are the two that follow
   */
  public record Response(
      String organization,
      @Nullable Fate fate,
      @Nullable String submission,
      @Nullable Integer number) {

    private static Response read(ResultSet row) throws SQLException {
      String fate = row.getString("fate");
      return new Response(
          row.getString("body"),
          fate == null ? null : Fate.valueOf(fate),
          row.getString("submission"),
          fate == null ? null : row.getInt("number"));
    }
  }

  /** Puts these bodies in the place of those that were expected for the year. */
  public void expect(int year, Collection<String> organizations, Actor by) {
    Set<String> wanted = new LinkedHashSet<>(organizations);
    database.write(
        session -> {
          int before = session.change("DELETE FROM expected WHERE year = ?", year);
          int place = 0;
          for (String organization : wanted) {
            session.change(
                "INSERT INTO expected (year, organization, place) VALUES (?, ?, ?)",
                year,
                organization,
                ++place);
          }
          return AuditLog.enter(
              session,
              clock.instant(),
              by,
              "expected bodies set",
              Integer.toString(year),
              Integer.toString(before),
              Integer.toString(wanted.size()));
        });
  }

  /** The years for which bodies are expected, the last one first. */
  public List<Integer> years() {
    return database.read(
        session ->
            session.list(
                row -> row.getInt(1), "SELECT DISTINCT year FROM expected ORDER BY year DESC"));
  }

  /** What came of each body that is expected, in the order of the list. */
  public List<Response> responses(int year) {
    Map<String, Response> best = new LinkedHashMap<>();
    for (Response response :
        database.read(session -> session.list(Response::read, responses(), year))) {
      best.merge(
          response.organization(),
          response,
          (known, later) -> known.fate() == Fate.ACCEPTED ? known : later);
    }
    return List.copyOf(best.values());
  }

  /** Bodies that handed in for the year, and that nobody expected. */
  public List<String> others(int year, int limit) {
    return database.read(session -> session.list(Rows::text, OTHERS, year, limit));
  }
}
