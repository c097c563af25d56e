package gouji.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import gouji.submission.Bytes;
import gouji.submission.Causes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A walk through a submission and all that it holds, which keeps count of how much that is. */
final class Walk {
  /** Whatever its ratio, so little cannot hurt. */
  private static final int HARMLESS = 16 * 1024 * 1024;

  /** What systems leave in folders, and the marks of documents that somebody has open. */
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private final ContainerLimits limits;
  private final Consumer<Item> to;
  private int entries;
  private long total;

  Walk(ContainerLimits limits, Consumer<Item> to) {
    this.limits = limits;
    this.to = to;
  }

  void into(Submission submission, int depth) {
    Optional<Opener> opener = Containers.opener(submission.bytes());
    if (opener.isEmpty()) {
      to.accept(new Item.Held(submission));
    } else if (depth >= limits.maxDepth()) {
      refuse(submission, deep());
    } else {
      Level level = new Level(submission, depth);
      try {
        opener.get().open(submission.bytes(), level);
        if (level.empty) {
          refuse(submission, new Refusal(Reason.EMPTY, "里面没有可以读取的文件。"));
        }
      } catch (RefusedException e) {
        Causes.tell(submission.name(), e.refusal(), e.getCause());
        refuse(submission, e.refusal());
      } catch (IOException e) {
        Causes.tell(submission.name(), damaged(), e);
        refuse(submission, damaged());
      }
    }
  }

  private void refuse(Submission container, Refusal refusal) {
    to.accept(new Item.Refused(container.name(), container.id(), container.origin(), refusal));
  }

  private Refusal deep() {
    return new Refusal(Reason.HOSTILE, "压缩包或邮件一层套一层，超过" + limits.maxDepth() + "层，拒绝读取。");
  }

  static Refusal damaged() {
    return new Refusal(Reason.DAMAGED, "文件已损坏，打不开；请检查原文件后重新提交。");
  }

  /** The inside of one container. */
  private final class Level implements Sink {
    private final Submission container;
    private final int depth;
    private boolean empty = true;

    Level(Submission container, int depth) {
      this.container = container;
      this.depth = depth;
    }

    @Override
    public void entry(String label, long packed, Content content)
        throws IOException, RefusedException {
      if (litter(label)) {
        return;
      }
      empty = false;
      entries++;
      if (entries > limits.maxEntries()) {
        throw hostile("里面的文件超过" + limits.maxEntries() + "个");
      }
      long room =
          Math.max(HARMLESS, (packed < 0 ? container.bytes().size() : packed) * limits.maxRatio());
      int cap = (int) Math.min(limits.maxEntryBytes(), room);
      byte[] bytes = read(content, cap);
      total += bytes.length;
      if (total > limits.maxTotalBytes()) {
        throw hostile("里面的文件总共超过" + limits.maxTotalBytes() / (1024 * 1024) + "兆字节");
      }
      if (bytes.length <= cap) {
        into(Submission.of(named(label), Bytes.of(bytes), container.origin()), depth + 1);
      } else if (room > cap) {
        refused(label, tooLarge());
      } else {
        refused(label, new Refusal(Reason.HOSTILE, "解压后大得反常，像是压缩炸弹，拒绝读取。"));
      }
    }

    @Override
    public void refused(String label, Refusal refusal) {
      empty = false;
      // Told apart from its neighbours, lest two of them pass for the same bytes.
      String id = Bytes.of((container.id() + "!/" + label).getBytes(UTF_8)).sha256();
      to.accept(new Item.Refused(named(label), id, container.origin(), refusal));
    }

    private byte[] read(Content content, int cap) throws IOException, RefusedException {
      try (InputStream in = content.open()) {
        return in.readNBytes(cap + 1);
      }
    }

    private String named(String label) {
      return container.name() + "!/" + Labels.harmless(label);
    }

    private Refusal tooLarge() {
      return new Refusal(
          Reason.TOO_LARGE, "文件超过" + limits.maxEntryBytes() / (1024 * 1024) + "兆字节的上限。");
    }

    private RefusedException hostile(String what) {
      return new Refusal(Reason.HOSTILE, what + "，其余的不再读取。").exception();
    }
  }

  private static boolean litter(String label) {
    String name = label.substring(label.lastIndexOf('/') + 1);
    return label.contains("__MACOSX/") || LITTER.contains(name) || name.startsWith("~$");
  }
}
