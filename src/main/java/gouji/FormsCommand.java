package gouji;

import gouji.form.Form;
import gouji.form.Table;
import gouji.form.Years;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gouji forms}: lists the forms that are known. */
@Command(
    name = "forms",
    header = "List the forms on the shelf: what each prints, and which years it serves.",
    description = "")
final class FormsCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private ShelfOption forms = new ShelfOption();

  FormsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    forms.shelf().forms().forEach(this::print);
    return 0;
  }

  private void print(Form form) {
    out.printf(
        Locale.ROOT,
        "%s  %s%n    %s, %d figures, %d relations%n    tables: %s%n",
        form.id(),
        form.title(),
        years(form.years()),
        form.figures().size(),
        form.relations().size(),
        form.tables().stream().map(Table::code).collect(Collectors.joining(" ")));
  }

  private static String years(Years years) {
    if (years.to() == Integer.MAX_VALUE) {
      return "for " + years.from() + " and later";
    }
    return years.from() == years.to()
        ? "for " + years.from()
        : "for " + years.from() + " to " + years.to();
  }
}
