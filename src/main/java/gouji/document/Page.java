package gouji.document;

import java.util.List;

/** A page as people see it (its rotation undone), with its words and ruled lines. */
public record Page(int number, double width, double height, List<Word> words, List<Rule> rules) {}
