package gouji.form;

import java.util.List;

/**
 * A column of a table: its code, its printed label, the headings above it, and what it measures.
 */
public record Column(String code, Label label, List<Label> groups, Measure measure, String unit) {}
