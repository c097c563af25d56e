package gouji.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

/** Trees of pages, whole and broken. */
class PageTreeTest {
  private static COSDictionary page(int rotate) {
    return Drawing.dictionary("Type", "Page", "Rotate", rotate);
  }

  private static COSDictionary node(int count, Object... kids) {
    return Drawing.dictionary("Type", "Pages", "Count", count, "Kids", Drawing.array(kids));
  }

  private static List<PageTree.Leaf> leaves(COSDictionary root) throws RefusedException {
    return PageTree.leaves(Drawing.dictionary("Pages", root), 5);
  }

  private static Reason refused(COSDictionary root) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, () -> leaves(root));
    assertThat(refused).as("refused").isNotNull();
    return refused.refusal().reason();
  }

  @Test
  void givesPagesInOrderWithWhatTheyInherit() throws Exception {
    COSDictionary silent = Drawing.dictionary("Type", "Page");
    COSDictionary inner = node(2, page(180), silent);
    inner.setItem(COSName.ROTATE, COSInteger.get(90));
    assertThat(leaves(node(3, page(0), inner)))
        .extracting(leaf -> leaf.get(COSName.ROTATE))
        .containsExactly(COSInteger.get(0), COSInteger.get(180), COSInteger.get(90));
  }

  @Test
  void refusesATreeThatDoesNotAddUp() {
    assertThat(refused(node(3, page(0), page(0)))).isEqualTo(Reason.DAMAGED);
    assertThat(refused(node(1, page(0), page(0)))).isEqualTo(Reason.DAMAGED);
    assertThat(refused(node(6, page(0), page(0), page(0), page(0), page(0), page(0))))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesATreeThatGrowsIntoItself() {
    COSDictionary root = node(1);
    root.setItem(COSName.KIDS, Drawing.array(root, root));
    assertThat(refused(root)).isEqualTo(Reason.HOSTILE);
  }
}
