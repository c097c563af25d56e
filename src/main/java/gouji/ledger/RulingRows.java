package gouji.ledger;

import gouji.form.FigureName;
import gouji.verdict.Objection;
import gouji.verdict.Ruled;
import gouji.verdict.Ruling;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How rulings are written down and read back. */
final class RulingRows {
  /** Of a document {@code d}, whether anybody ruled on it. */
  static final String RULED =
      "EXISTS (SELECT 1 FROM ruling r WHERE r.submission = d.submission"
          + " AND r.number = d.number) AS ruled";

  private RulingRows() {}

  /** The rulings on the document in a row that says whether there are any. */
  static List<Ruled> of(Session session, ResultSet row, String id, int number) throws SQLException {
    return row.getBoolean("ruled") ? of(session, id, number) : List.of();
  }

  /** The rulings on a document, in order. */
  static List<Ruled> of(Session session, String id, int number) throws SQLException {
    return session.list(
        RulingRows::ruled,
        "SELECT * FROM ruling WHERE submission = ? AND number = ? ORDER BY place",
        id,
        number);
  }

  /** What documents of the submission were before each ruling. */
  static List<Entry.Document> former(Session session, String id) throws SQLException {
    return session.list(
        RulingRows::former,
        "SELECT DISTINCT number, former_fate, former_place, former_organization, former_year"
            + " FROM ruling WHERE submission = ?",
        id);
  }

  static void enter(Session session, String id, Entry.Document former, Ruled ruled)
      throws SQLException {
    Ruling ruling = ruled.ruling();
    Ruling.Correction correction = ruling instanceof Ruling.Correction c ? c : null;
    Objection objection = ruling instanceof Ruling.Waiver waiver ? waiver.objection() : null;
    session.change(
        "INSERT INTO ruling (submission, number, place, kind, made_by, made_at, reason, cells,"
            + " typed, rule, expected, found, withdrawn, sha256, read_text, read_value,"
            + " former_fate, former_place, former_organization, former_year)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        former.number(),
        ruled.number(),
        kind(ruling),
        ruled.by(),
        Rows.time(ruled.at()),
        ruling.reason(),
        correction != null ? correction.cell().toString() : cells(objection),
        correction == null ? null : correction.typed(),
        objection == null ? null : objection.rule(),
        objection == null ? null : plain(objection.expected()),
        objection == null ? null : plain(objection.found()),
        ruling instanceof Ruling.Withdrawal withdrawal ? withdrawal.number() : null,
        ruled.ground().sha256(),
        ruled.ground().text(),
        plain(ruled.ground().value()),
        former.fate().name(),
        former.place(),
        former.organization(),
        former.year());
  }

  /** The ruling in a line of the submission's history. */
  static String told(Ruled ruled) {
    String about = ruled.ruling() instanceof Ruling.Correction c ? " " + c.cell() : "";
    return kind(ruled.ruling()).toLowerCase(Locale.ROOT) + about + " by " + ruled.by();
  }

  /** What stood there before, in a line of the audit log. */
  static String was(Ruled ruled) {
    if (ruled.ruling() instanceof Ruling.Correction correction) {
      String text = ruled.ground().text();
      return correction.cell() + "=" + (text == null ? "" : text);
    }
    return ruled.ruling() instanceof Ruling.Waiver waiver ? waiver.objection().rule() : "";
  }

  /** What stands there now, and why. */
  static String becomes(Ruled ruled) {
    String reason = ruled.ruling().reason();
    return ruled.ruling() instanceof Ruling.Correction correction
        ? correction.typed() + " (" + reason + ")"
        : reason;
  }

  static String kind(Ruling ruling) {
    if (ruling instanceof Ruling.Correction) {
      return "CORRECTION";
    }
    if (ruling instanceof Ruling.Waiver) {
      return "WAIVER";
    }
    return ruling instanceof Ruling.Rejection ? "REJECTION" : "WITHDRAWAL";
  }

  private static Ruled ruled(ResultSet row) throws SQLException {
    return new Ruled(
        row.getInt("place"),
        row.getString("made_by"),
        Instant.parse(row.getString("made_at")),
        new Ruled.Ground(
            row.getString("sha256"), row.getString("read_text"), number(row, "read_value")),
        ruling(row));
  }

  private static Ruling ruling(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return switch (row.getString("kind")) {
      case "CORRECTION" ->
          new Ruling.Correction(
              FigureName.parse(row.getString("cells")), row.getString("typed"), reason);
      case "WAIVER" ->
          new Ruling.Waiver(
              new Objection(
                  row.getString("rule"),
                  cells(row.getString("cells")),
                  number(row, "expected"),
                  number(row, "found")),
              reason);
      case "REJECTION" -> new Ruling.Rejection(reason);
      default -> new Ruling.Withdrawal(row.getInt("withdrawn"), reason);
    };
  }

  private static Entry.Document former(ResultSet row) throws SQLException {
    return new Entry.Document(
        row.getInt("number"),
        "",
        null,
        Fate.valueOf(row.getString("former_fate")),
        row.getString("former_place"),
        row.getString("former_organization"),
        Rows.number(row, "former_year"),
        null);
  }

  private static @Nullable String cells(@Nullable Objection objection) {
    return objection == null
        ? null
        : objection.cells().stream().map(FigureName::toString).collect(Collectors.joining(" "));
  }

  private static List<FigureName> cells(String cells) {
    return cells.isEmpty()
        ? List.of()
        : Arrays.stream(cells.split(" ", -1)).map(FigureName::parse).toList();
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
    String number = row.getString(column);
    return number == null ? null : new BigDecimal(number);
  }
}
