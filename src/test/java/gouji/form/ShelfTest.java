package gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShelfTest {
  @Test
  void holdsTheFormsOfTheHouse() {
    assertThat(Shelf.standard().forms())
        .extracting(Form::id)
        .containsExactly("gongkai-2021", "gongkai-2019");
  }

  @Test
  void hasTwoHundredFiguresInTheFormOf2021() {
    assertThat(Shelf.standard().form("gongkai-2021").orElseThrow().figures()).hasSize(200);
  }
}
