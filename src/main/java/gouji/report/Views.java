package gouji.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The strips as the lines of each table see them, made once for all lines of the table. */
final class Views {
  private final List<Strip> strips;
  private final ColumnPlans plans;
  private final Map<String, StripView[]> ofTables = new HashMap<>();

  Views(List<Strip> strips, ColumnPlans plans) {
    this.strips = strips;
    this.plans = plans;
  }

  List<Strip> strips() {
    return strips;
  }

  /** Whether columns are known by which a strip is read. */
  boolean planned(Strip strip, FormLine line) {
    return plans.at(strip, line) != null;
  }

  StripView[] of(FormLine line) {
    return ofTables.computeIfAbsent(
        line.table().code(),
        table -> {
          StripView[] views = new StripView[strips.size()];
          for (int i = 0; i < views.length; i++) {
            Strip strip = strips.get(i);
            views[i] = plans.view(strip, line);
          }
          return views;
        });
  }
}
