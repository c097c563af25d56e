package gouji.api;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What is said of problems, in Chinese, or in English to those who prefer it. */
final class ProblemTexts {
  private static final String BUNDLE = "gouji.api.problems";
  private static final Locale DEFAULT = Locale.CHINESE;
  private static final List<Locale> LANGUAGES = List.of(DEFAULT, Locale.ENGLISH);

  private final Locale language;
  private final ResourceBundle texts;

  private ProblemTexts(Locale language) {
    this.language = language;
    this.texts =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The texts in the language that an {@code Accept-Language} asks for. */
  static ProblemTexts in(@Nullable String accepted) {
    return new ProblemTexts(language(accepted));
  }

  private static Locale language(@Nullable String accepted) {
    if (accepted == null) {
      return DEFAULT;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
      return found == null ? DEFAULT : found;
    } catch (IllegalArgumentException malformed) {
      return DEFAULT;
    }
  }

  String language() {
    return language.getLanguage();
  }

  String say(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), language).format(arguments);
  }
}
