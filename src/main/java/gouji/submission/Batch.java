package gouji.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are handed in together, as the files of a form: all of them are received, or none.
 *
 * @param key by what the way in knows them again, should the same come twice; null where it does
 *     not
 */
public record Batch(List<HandedIn> documents, @Nullable String key) {
  public Batch {
    documents = List.copyOf(documents);
  }
}
