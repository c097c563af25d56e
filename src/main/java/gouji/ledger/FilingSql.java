package gouji.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement that finds documents. One index leads, which has them in order; by the other
 * conditions the database only passes over what it comes by. So a page costs the same wherever it
 * begins.
 */
final class FilingSql {
  private static final String NEWEST = "d.submission DESC, d.number DESC";
  private static final String PENDING = "pending";
  private static final String CURRENT = "d.fate = 'ACCEPTED' AND d.replaced_by IS NULL";

  private final FilingQuery query;
  private final String unindexed;
  private final List<String> conditions = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();

  private FilingSql(FilingQuery query, String unindexed) {
    this.query = query;
    this.unindexed = unindexed;
  }

  /** A statement with the values in place of its marks. */
  record Statement(String sql, List<@Nullable Object> values) {}

  /**
   * The statement.
   *
   * @param after the last document that is known already
   * @param unindexed what before a column keeps the database from choosing an index by it
   */
  static Statement of(
      FilingQuery query, Filings.@Nullable Mark after, int limit, String unindexed) {
    FilingSql sql = new FilingSql(query, unindexed);
    boolean newest = query.order() == FilingQuery.Order.NEWEST;
    String leader = newest ? sql.newestLeader() : sql.bodyLeader();
    sql.filters(leader);
    boolean byRule = leader.equals("rule");
    String order = newest ? NEWEST : "d.filed, d.submission, d.number";
    if (after != null && newest) {
      String place = byRule ? "(f.submission, f.number)" : "(d.submission, d.number)";
      sql.condition(place + " < (?, ?)", after.submission(), after.number());
    } else if (after != null) {
      sql.condition(
          "(d.filed, d.submission, d.number) > (?, ?, ?)",
          after.filed(),
          after.submission(),
          after.number());
    }
    sql.values.add(limit);
    String where = sql.conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", sql.conditions);
    return new Statement(
        "SELECT d.*, s.received_at, s.decided_at FROM (SELECT d.* FROM "
            + sql.tables(leader)
            + where
            + " ORDER BY "
            + (byRule ? NEWEST.replace("d.", "f.") : order)
            + " LIMIT ?) d JOIN submission s ON s.id = d.submission ORDER BY "
            + order,
        sql.values);
  }

  /** The column whose index leads, the rarest first: of most things there is little in a body. */
  private String newestLeader() {
    Fate fate = query.fate();
    if (query.pendingOnly()) {
      return PENDING;
    }
    if (query.organization() != null) {
      return "organization";
    }
    if (query.rule() != null) {
      return "rule";
    }
    if (fate != null && fate != Fate.ACCEPTED) {
      return "fate";
    }
    if (query.year() != null) {
      return "year";
    }
    if (query.form() != null) {
      return "form";
    }
    return query.currentOnly() ? "current" : "fate";
  }

  private String bodyLeader() {
    String organization = query.organization();
    if (organization != null) {
      condition(
          "d.filed >= ? AND d.filed < ?",
          FiledUnder.first(organization),
          FiledUnder.end(organization));
      return "filed";
    }
    return query.year() == null ? "filed" : "year";
  }

  private String tables(String leader) {
    if (leader.equals("rule")) {
      return "finding f CROSS JOIN document d";
    }
    boolean told = leader.equals(PENDING) && !unindexed.isEmpty();
    return told ? "document d INDEXED BY document_pending" : "document d";
  }

  private void filters(String leader) {
    Fate fate = query.fate();
    equal("organization", query.organization(), leader);
    equal("year", query.year(), leader);
    equal("form", query.form(), leader);
    equal("fate", fate == null ? null : fate.name(), leader.equals(PENDING) ? "fate" : leader);
    if (query.pendingOnly()) {
      condition("d.pending = 1");
    }
    if (query.currentOnly()) {
      condition(leader.equals("current") ? CURRENT : CURRENT.replace("d.", unindexed + "d."));
    }
    if (leader.equals("rule")) {
      condition("f.rule = ?", query.rule());
      condition("d.submission = f.submission AND d.number = f.number");
    } else if (query.rule() != null) {
      condition(
          "EXISTS (SELECT 1 FROM finding f WHERE f.submission = d.submission"
              + " AND f.number = d.number AND f.rule = ?)",
          query.rule());
    }
    part("%", query.organizationPart(), "%\n%");
    part("%", query.text(), "%");
  }

  private void equal(String column, @Nullable Object value, String leader) {
    if (value != null) {
      condition((column.equals(leader) ? "" : unindexed) + "d." + column + " = ?", value);
    }
  }

  private void part(String before, @Nullable String part, String after) {
    if (part != null) {
      condition("d.searched LIKE ? ESCAPE '!'", before + FiledUnder.pattern(part) + after);
    }
  }

  private void condition(String sql, @Nullable Object... its) {
    conditions.add(sql);
    values.addAll(Arrays.asList(its));
  }
}
