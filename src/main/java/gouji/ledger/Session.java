package gouji.ledger;

import gouji.submission.Keepable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database, on which statements are run with values in place of their marks.
 */
final class Session {
  /** How many rows PostgreSQL sends at a time, where not all are held at once. */
  private static final int ROWS_AT_A_TIME = 100;

  private final Connection connection;

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Makes something of the row at which the cursor stands. */
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Changes rows, and says how many. */
  int change(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  <T> List<T> list(Reading<T> reading, String sql, @Nullable Object... values) throws SQLException {
    List<T> list = new ArrayList<>();
    each(reading, list::add, sql, values);
    return list;
  }

  <T> Optional<T> first(Reading<T> reading, String sql, @Nullable Object... values)
      throws SQLException {
    return list(reading, sql, values).stream().findFirst();
  }

  /** Hands on row by row. In a transaction, this needs no memory for the rows. */
  <T> void each(Reading<T> reading, Consumer<T> to, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          to.accept(reading.read(rows));
        }
      }
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        statement.setObject(i + 1, value instanceof String text ? Keepable.of(text) : value);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
