package gouji.ledger;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a submission that people ruled on, and where in it they are now. They are known
 * by their bytes: another version of the program may find others in a container, or in another
 * order.
 */
record RuledDocuments(List<Document> all) {

  /** A document, its number when it was ruled on last, and how often it was. */
  record Document(int number, String sha256, int rulings) {}

  static RuledDocuments of(Session session, String id) throws SQLException {
    return new RuledDocuments(
        session.list(
            row -> new Document(row.getInt(1), row.getString(2), row.getInt(3)),
            "SELECT number, max(sha256), count(*) FROM ruling WHERE submission = ?"
                + " GROUP BY number ORDER BY number",
            id));
  }

  /**
   * The document that each was, by the number that it has now; those that are not there any more
   * come behind the last.
   *
   * @param hashes those of the documents that are there, in order
   */
  Map<Integer, Document> among(List<@Nullable String> hashes) {
    Map<Integer, Document> now = new TreeMap<>();
    Set<Document> moved = new HashSet<>(all);
    for (Document document : all) {
      int number = document.number;
      if (number <= hashes.size() && document.sha256.equals(hashes.get(number - 1))) {
        now.put(number, document);
        moved.remove(document);
      }
    }
    int gone = hashes.size();
    for (Document document : all) {
      if (moved.contains(document)) {
        int place =
            IntStream.rangeClosed(1, hashes.size())
                .filter(n -> document.sha256.equals(hashes.get(n - 1)) && !now.containsKey(n))
                .findFirst()
                .orElse(0);
        now.put(place == 0 ? ++gone : place, document);
      }
    }
    return now;
  }

  /** Has the rulings follow their documents to the numbers that these have now. */
  static void follow(Session session, String id, Map<Integer, Document> now) throws SQLException {
    boolean moved = now.entrySet().stream().anyMatch(e -> e.getKey() != e.getValue().number);
    if (!moved) {
      return;
    }
    // Out of each other's way first, as two may change places.
    session.change("UPDATE ruling SET number = -number WHERE submission = ?", id);
    for (Map.Entry<Integer, Document> entry : now.entrySet()) {
      session.change(
          "UPDATE ruling SET number = ? WHERE submission = ? AND number = ?",
          entry.getKey(),
          id,
          -entry.getValue().number);
    }
  }
}
