package gouji.made;

import gouji.document.Limits;
import gouji.form.Shelf;
import gouji.made.Judge.Fall;
import gouji.made.Judge.Shortfall;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.DirectExaminer;
import gouji.verdict.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Puts samples before Gouji and keeps count of how it does. */
final class Trials {
  /** A sample that Gouji fell short of. */
  record Case(Sample sample, Shortfall shortfall) {}

  private static final List<Fault> FAULTS = List.of(Fault.values());
  private static final List<Mangler> MANGLERS = List.of(Mangler.values());

  private final DirectExaminer examiner;
  private final Map<String, Map<Fall, Integer>> counts;
  private final Map<String, Integer> totals;
  private final List<Case> cases = new ArrayList<>();

  Trials() {
    this(
        new DirectExaminer(Shelf.standard().forms(), Limits.DEFAULT),
        new TreeMap<>(),
        new TreeMap<>());
  }

  private Trials(
      DirectExaminer examiner,
      Map<String, Map<Fall, Integer>> counts,
      Map<String, Integer> totals) {
    this.examiner = examiner;
    this.counts = counts;
    this.totals = totals;
  }

  /** Trials that count with these, but keep the cases by themselves. */
  Trials part() {
    return new Trials(examiner, counts, totals);
  }

  List<Case> cases() {
    return cases;
  }

  /** The cases of a kind. */
  List<String> cases(Fall fall) {
    return cases.stream()
        .filter(c -> c.shortfall().fall() == fall)
        .map(c -> c.sample().name() + ": " + c.shortfall().evidence())
        .toList();
  }

  List<Shortfall> run(Sample sample) {
    Origin origin = new Origin(Origin.Way.COMMAND_LINE, sample.name());
    List<Outcome> outcomes = new ArrayList<>();
    examiner.examine(Submission.of(sample.name(), sample.bytes(), origin), outcomes::add);
    List<Shortfall> falls = Judge.judge(sample, outcomes.get(0));
    String key = String.format(Locale.ROOT, "%-7s %s", sample.format(), sample.exhibit().how());
    totals.merge(key, 1, Integer::sum);
    for (Shortfall shortfall : falls) {
      counts
          .computeIfAbsent(key, k -> new EnumMap<>(Fall.class))
          .merge(shortfall.fall(), 1, Integer::sum);
      cases.add(new Case(sample, shortfall));
    }
    return falls;
  }

  /** Prints a line for each format and fault: how many, and how many fell short in which way. */
  void print(PrintStream out) {
    totals.forEach(
        (key, total) ->
            out.printf(
                Locale.ROOT, "%-32s %6d %s%n", key, total, counts.getOrDefault(key, Map.of())));
  }

  /**
   * {@code Trials COUNT FOLDER [FORMAT...]}: so many of each; those that fall short are kept.
   * {@code -Dmade.from=5000} begins elsewhere.
   */
  public static void main(String[] args) throws IOException {
    long from = Long.getLong("made.from", 0);
    long to = from + Long.parseLong(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    List<Format> formats = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      formats.add(Format.valueOf(args[i]));
    }
    Trials trials = new Trials();
    for (Format format : formats.isEmpty() ? List.of(Format.values()) : formats) {
      for (long seed = from; seed < to; seed++) {
        trials.runAndKeep(Sample.sound(format, seed), folder);
        Fault fault = FAULTS.get((int) (seed % FAULTS.size()));
        trials.runAndKeep(Sample.spoilt(format, seed, fault), folder);
        if (format.extension().equals("txt")) {
          Mangler mangler = MANGLERS.get((int) (seed % MANGLERS.size()));
          Sample sound = Sample.sound(format, seed);
          Random dice = new Random(seed);
          trials.runAndKeep(mangler.mangle(sound, 1 + dice.nextInt(3), dice), folder);
        }
      }
    }
    trials.print(System.out);
  }

  private void runAndKeep(Sample sample, Path folder) {
    List<Shortfall> falls = run(sample);
    for (Shortfall shortfall : falls) {
      System.out.println(shortfall.fall() + " " + sample.name() + " " + shortfall.evidence());
    }
    try {
      if (!falls.isEmpty()) {
        Files.write(folder.resolve(sample.name()), sample.bytes().array());
        Files.writeString(folder.resolve(sample.name() + ".json"), Manifest.entry(sample) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
