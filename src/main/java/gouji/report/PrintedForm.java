package gouji.report;

import gouji.form.Form;
import java.util.ArrayList;
import java.util.List;

/** A form, or an edition of it with older rows, and the lines it prints. */
record PrintedForm(Form form, List<Form.Edition> outdated, List<FormLine> lines) {

  /** The form as it is, and then each of its editions. */
  static List<PrintedForm> of(Form form) {
    List<PrintedForm> all = new ArrayList<>();
    all.add(new PrintedForm(form, List.of(), FormLine.of(form)));
    for (Form.Edition edition : form.editions()) {
      Form older = form.withEdition(edition);
      all.add(new PrintedForm(older, List.of(edition), FormLine.of(older)));
    }
    return all;
  }
}
