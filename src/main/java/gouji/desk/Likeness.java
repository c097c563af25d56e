package gouji.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of many names is most like another: which has most pairs of letters in common with it. */
final class Likeness {
  private static final double ENOUGH = 0.6;

  private final Map<String, List<String>> byPair = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  Likeness(Collection<String> names) {
    for (String name : names) {
      Set<String> pairs = pairs(name);
      sizes.put(name, pairs.size());
      pairs.forEach(pair -> byPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(name));
    }
  }

  Optional<String> to(String name) {
    Set<String> pairs = pairs(name);
    Map<String, Integer> shared = new HashMap<>();
    for (String pair : pairs) {
      byPair.getOrDefault(pair, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
    }
    return shared.entrySet().stream()
        .filter(other -> likeness(other, pairs.size()) >= ENOUGH)
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private double likeness(Map.Entry<String, Integer> other, int pairs) {
    return 2.0 * other.getValue() / (pairs + sizes.getOrDefault(other.getKey(), 0));
  }

  private static Set<String> pairs(String name) {
    String close = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < close.length(); i++) {
      pairs.add(close.substring(i, i + 2));
    }
    return pairs;
  }
}
