package gouji.form;

/** The heading of a section of the report's text. */
public record SectionTitle(String code, Label label) {}
