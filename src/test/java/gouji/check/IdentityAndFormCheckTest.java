package gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.Form;
import gouji.form.Label;
import gouji.form.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityAndFormCheckTest {

  @Test
  void aReportThatSaysWhoAndWhen() {
    assertThat(new IdentityCheck().of(Specimen.report().by("青岚县司法局", 2023, 2023).read())).isEmpty();
    assertThat(new IdentityCheck().of(Specimen.report().by("青岚县司法局", 2023, null).read())).isEmpty();
  }

  @Test
  void aReportThatSaysNeither() {
    assertThat(new IdentityCheck().of(Specimen.report().by(null, null, 2023).read()))
        .allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.ERROR))
        .extracting(Finding::rule)
        .containsExactly("identity.organization", "identity.year");
  }

  @Test
  void aTitleThatTheTextContradicts() {
    assertThat(new IdentityCheck().of(Specimen.report().by("青岚县司法局", 2023, 2022).read()))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("identity.year");
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.message()).isEqualTo("标题写的是 2023 年，正文说的却是 2022 年，请核对。");
            });
  }

  @Test
  void aFormOutOfItsYears() {
    assertThat(new FormCheck().of(Specimen.report().by("青岚县司法局", 2020, null).read()))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("form.year");
              assertThat(f.message()).contains("2020 年").contains("2021 年及以后");
            });
    assertThat(new FormCheck().of(Specimen.report().by("青岚县司法局", null, null).read())).isEmpty();
    assertThat(new FormCheck().of(Specimen.report().by("青岚县司法局", 2021, null).read())).isEmpty();
  }

  @Test
  void anOldRow() {
    Row old = new Row("granted", new Label("（六）其他处理", List.of()), List.of());
    Form.Edition edition = new Form.Edition("applications", old, List.of("a", "b", "c"));

    assertThat(new FormCheck().of(Specimen.report().outdated(edition).read()))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("form.outdated-row");
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.message()).contains("“（六）其他处理”一行").contains("3 行");
              assertThat(f.cells())
                  .hasSize(5)
                  .contains(Specimen.name("applications/granted/total"));
            });
  }
}
