package gouji.form;

import java.util.List;

/** What a form prints to name something, and the variants seen in practice. */
public record Label(String printed, List<String> variants) {}
