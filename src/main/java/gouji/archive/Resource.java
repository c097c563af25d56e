package gouji.archive;

import java.util.List;

/** A CSV file of the data package: what it holds, its columns, and the key of its lines. */
record Resource(
    String name, String title, String description, List<Field> fields, List<String> primaryKey) {

  String fileName() {
    return name + ".csv";
  }
}
