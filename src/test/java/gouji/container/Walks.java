package gouji.container;

import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a walk came upon, an item a line: its name, and its text or the reason of its refusal. */
final class Walks {
  private Walks() {}

  static List<String> through(String name, byte[] bytes, ContainerLimits limits) {
    List<String> items = new ArrayList<>();
    Origin origin = new Origin(Origin.Way.COMMAND_LINE, name);
    Containers.walk(
        Submission.of(name, Bytes.of(bytes), origin),
        limits,
        item -> {
          if (item instanceof Item.Held held) {
            byte[] content = held.submission().bytes().array();
            items.add(held.submission().name() + "=" + new String(content, StandardCharsets.UTF_8));
          } else if (item instanceof Item.Refused refused) {
            items.add(refused.name() + " " + refused.refusal().reason());
          }
        });
    return items;
  }

  static List<String> through(String name, byte[] bytes) {
    return through(name, bytes, ContainerLimits.DEFAULT);
  }
}
