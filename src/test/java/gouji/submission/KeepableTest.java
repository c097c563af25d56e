package gouji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What texts a database takes as they are, and what becomes of others. */
class KeepableTest {

  @Test
  void whatEveryDatabaseTakesIsTheSameText() {
    for (String text : new String[] {"", "a.pdf", "青岚县\n", "𠮷田𠮷", "\uFFFD\uE000"}) {
      assertThat(Keepable.of(text)).isSameAs(text);
    }
  }

  @Test
  void whatNoneTakesIsReplaced() {
    assertThat(Keepable.of("青\0岚")).isEqualTo("青\uFFFD岚");
    assertThat(Keepable.of("a\uD842")).isEqualTo("a\uFFFD");
    assertThat(Keepable.of("\uDFB7b𠮷")).isEqualTo("\uFFFDb𠮷");
    assertThat(Keepable.of("\uD842\uD842\uDFB7")).isEqualTo("\uFFFD𠮷");
  }
}
