package gouji.document.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a document that are switched off when it is opened; what is in them is not read.
 */
final class Layers {
  private static final COSName MEMBERSHIP = COSName.getPDFName("OCMD");

  private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());

  Layers(@Nullable COSDictionary catalog) {
    COSDictionary properties =
        catalog == null ? null : catalog.getCOSDictionary(COSName.OCPROPERTIES);
    COSDictionary initial = properties == null ? null : properties.getCOSDictionary(COSName.D);
    if (properties == null || initial == null) {
      return;
    }
    if (COSName.OFF.equals(initial.getCOSName(COSName.BASE_STATE))) {
      each(properties.getCOSArray(COSName.OCGS), off);
      Set<COSBase> on = Collections.newSetFromMap(new IdentityHashMap<>());
      each(initial.getCOSArray(COSName.ON), on);
      off.removeAll(on);
    }
    each(initial.getCOSArray(COSName.OFF), off);
  }

  private static void each(@Nullable COSArray groups, Set<COSBase> to) {
    for (int i = 0; groups != null && i < groups.size(); i++) {
      COSBase group = groups.getObject(i);
      if (group != null) {
        to.add(group);
      }
    }
  }

  /** Whether what belongs to this group, or to these groups, is not to be seen. */
  boolean hide(@Nullable COSDictionary content) {
    if (content == null || off.isEmpty()) {
      return false;
    }
    if (!MEMBERSHIP.equals(content.getCOSName(COSName.TYPE))) {
      return off.contains(content);
    }
    Set<COSBase> groups = Collections.newSetFromMap(new IdentityHashMap<>());
    COSBase members = content.getDictionaryObject(COSName.OCGS);
    if (members instanceof COSArray array) {
      each(array, groups);
    } else if (members != null) {
      groups.add(members);
    }
    if (groups.isEmpty()) {
      return false;
    }
    return switch (content.getNameAsString(COSName.P, "AnyOn")) {
      case "AllOn" -> groups.stream().anyMatch(off::contains);
      case "AnyOff" -> groups.stream().noneMatch(off::contains);
      case "AllOff" -> !off.containsAll(groups);
      default -> off.containsAll(groups);
    };
  }
}
