package gouji.check;

import gouji.report.Report;
import java.util.List;

/** What the running text says, held against the tables and against itself. */
final class NarrativeCheck implements Check {
  private static final List<NarrativeRule> RULES =
      List.of(new ReceivedRule(), new ChannelsRule(), new LitigationRule(), new FeesRule());

  @Override
  public List<Finding> of(Report report) {
    Narrative narrative = Narrative.of(report);
    return RULES.stream().flatMap(rule -> rule.of(report, narrative).stream()).toList();
  }
}
