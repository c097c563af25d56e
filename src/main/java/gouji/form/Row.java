package gouji.form;

import java.util.List;

/** A row of a table: its code, its printed label, and the labels of the groups it stands in. */
public record Row(String code, Label label, List<Label> groups) {}
