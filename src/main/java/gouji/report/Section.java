package gouji.report;

/** A section of the report's text, its lines joined to paragraphs. */
public record Section(String code, String title, String text) {}
