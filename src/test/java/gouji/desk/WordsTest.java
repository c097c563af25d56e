package gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.access.WaysIn;
import gouji.check.Rule;
import gouji.check.Rules;
import gouji.ledger.Actor;
import gouji.ledger.Deed;
import gouji.ledger.Event;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** All that happens and is done has words, in both languages. */
class WordsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Moments MOMENTS =
      new Moments(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);

  private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

  WordsTest() {
    words.setBasename("desk/messages");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
  }

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(WordsTest.class.getResourceAsStream("/desk/" + name)),
            StandardCharsets.UTF_8)) {
      bundle.load(reader);
    }
    return bundle;
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_en.properties"})
  void everyKindHasWords(String name) throws IOException {
    Set<String> keys = bundle(name).stringPropertyNames();
    for (String kind : Event.KINDS) {
      assertThat(keys).anyMatch(key -> (key + ".").startsWith(Happening.key(kind) + "."));
    }
    assertThat(Deed.KINDS).allSatisfy(kind -> assertThat(keys).contains(LoggedDeed.key(kind)));
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws IOException {
    Set<String> english = new TreeSet<>(bundle("messages_en.properties").stringPropertyNames());
    english.removeIf(key -> key.startsWith("rule."));
    assertThat(english)
        .containsExactlyElementsOf(
            new TreeSet<>(bundle("messages.properties").stringPropertyNames()));
  }

  /** What is not quoted for a message format would be shown with both its quotes. */
  @Test
  void noWordsShowTheQuotesOfTheirFormat() throws IOException {
    assertThat(bundle("messages_en.properties").values())
        .noneMatch(text -> ((String) text).contains("'"));
  }

  @Test
  void everyRuleHasATitle() {
    RuleTitles titles = new RuleTitles(words);
    for (Rule rule : Rules.all()) {
      assertThat(titles.say(rule.code(), Locale.ENGLISH)).matches("[ -~’无]+").contains(" ");
      assertThat(titles.say(rule.code(), Locale.SIMPLIFIED_CHINESE)).isEqualTo(rule.title());
    }
    assertThat(titles.say("own.rule", Locale.ENGLISH)).isEqualTo("own.rule");
  }

  @Test
  void whatOthersMachinesSayIsForOperators() {
    People people = new People(words, Locale.SIMPLIFIED_CHINESE);
    Event failed = new Event(NOW, "push laid aside", "HTTP 500");
    assertThat(Happening.of(failed, MOMENTS, people, false).text()).isEmpty();
    assertThat(Happening.of(failed, MOMENTS, people, true).text()).isEqualTo("HTTP 500");
    Event replaced = new Event(NOW, "replaced", "by 38FT4GHVR60R3");
    assertThat(Happening.of(replaced, MOMENTS, people, true).text()).isEmpty();
  }

  @Test
  void rolesTimesAndWhoeverSitsHereAreInTheLanguageOfThePage() {
    Actor here = new Actor(WaysIn.LOCAL, "127.0.0.1");
    Deed added = new Deed(1, NOW, here, "user added", "张三", "", "operator");
    LoggedDeed english = LoggedDeed.of(added, MOMENTS, words, Locale.ENGLISH);
    assertThat(english.who()).isEqualTo("this machine");
    assertThat(english.becomes()).isEqualTo("operator");
    LoggedDeed chinese = LoggedDeed.of(added, MOMENTS, words, Locale.SIMPLIFIED_CHINESE);
    assertThat(chinese.becomes()).isEqualTo("管理");
    Deed locked = new Deed(2, NOW, here, "locked out", "a", "", "until 2026-03-01T09:30:00Z");
    assertThat(LoggedDeed.of(locked, MOMENTS, words, Locale.SIMPLIFIED_CHINESE).becomes())
        .isEqualTo("至 09:30:00");
  }
}
