package gouji.made;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
record Typesetter(Faces faces, double size, double letterSpace) {

  double width(String text) {
    return faces.width(text, size) + letterSpace * text.length();
  }

  /** The lines of the text; a number is broken only where it alone is wider than the line. */
  List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("(?<=[^0-9０-９.,．])|(?=[^0-9０-９.,．])")) {
      if (width(line + word) > width && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (width(word) > width) {
        for (int i = 0; i < word.length(); i++) {
          char c = word.charAt(i);
          if (width(line.toString() + c) > width && !line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
          }
          line.append(c);
        }
      } else {
        line.append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text with each character on a line of its own. */
  static List<String> upright(String text) {
    return text.chars().mapToObj(Character::toString).toList();
  }
}
