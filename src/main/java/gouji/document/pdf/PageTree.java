package gouji.document.pdf;

import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The tree that a PDF keeps its pages in, and its leaves in order. */
final class PageTree {
  private static final int DEEPEST = 50;
  private static final Refusal ENDLESS = new Refusal(Reason.HOSTILE, "PDF文件的页面目录循环嵌套，已停止读取。");

  private final int most;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Set<COSDictionary> nodes = Collections.newSetFromMap(new IdentityHashMap<>());

  private PageTree(int most) {
    this.most = most;
  }

  /** A page: what it says itself, and the node above, which speaks where it is silent. */
  record Leaf(COSDictionary entries, @Nullable Leaf above) {

    @Nullable COSBase get(COSName name) {
      COSBase own = entries.getDictionaryObject(name);
      return own != null || above == null ? own : above.get(name);
    }
  }

  /** The pages of a document, if there are as many as it says and no more than allowed. */
  static List<Leaf> leaves(@Nullable COSDictionary catalog, int most) throws RefusedException {
    COSDictionary root = catalog == null ? null : catalog.getCOSDictionary(COSName.PAGES);
    if (root == null) {
      throw Streams.BROKEN.exception();
    }
    PageTree tree = new PageTree(most);
    tree.walk(new Leaf(root, null), 0);
    int said = root.getInt(COSName.COUNT, tree.leaves.size());
    if (said != tree.leaves.size()) {
      throw new Refusal(Reason.DAMAGED, "PDF文件已损坏：应有" + said + "页，实有" + tree.leaves.size() + "页。")
          .exception();
    }
    return tree.leaves;
  }

  private void walk(Leaf node, int depth) throws RefusedException {
    COSArray kids = node.entries.getCOSArray(COSName.KIDS);
    if (kids == null) {
      leaf(node);
      return;
    }
    if (depth > DEEPEST || !nodes.add(node.entries)) {
      throw ENDLESS.exception();
    }
    for (int i = 0; i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        walk(new Leaf(kid, node), depth + 1);
      }
    }
  }

  private void leaf(Leaf page) throws RefusedException {
    if (leaves.size() >= most) {
      throw new Refusal(Reason.TOO_LARGE, "PDF文件超过" + most + "页，不予读取。").exception();
    }
    leaves.add(page);
  }
}
