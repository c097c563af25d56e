package gouji.desk;

import gouji.check.Finding;
import gouji.form.FigureName;
import gouji.ledger.Standing;
import gouji.verdict.Objection;
import gouji.verdict.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** What a person filled in to rule on a document. */
final class RulingForm {
  /** More than any form has figures. */
  private static final int MOST = 1000;

  private RulingForm() {}

  static List<? extends Ruling> rulings(MultiValueMap<String, String> form, Standing standing) {
    String reason = one(form, "reason").strip();
    List<? extends Ruling> rulings =
        switch (one(form, "kind")) {
          case "correction" -> corrections(form, reason);
          case "waiver" -> waivers(form, standing, reason);
          case "rejection" -> List.of(new Ruling.Rejection(reason));
          case "withdrawal" -> List.of(new Ruling.Withdrawal(number(one(form, "ruling")), reason));
          default -> List.of();
        };
    if (rulings.isEmpty()) {
      throw malformed();
    }
    return rulings;
  }

  /** The figures that were typed; those left empty are not meant to be corrected. */
  static List<Ruling.Correction> corrections(MultiValueMap<String, String> form, String reason) {
    List<String> cells = all(form, "cell");
    List<String> typed = all(form, "typed");
    if (cells.size() != typed.size()) {
      throw malformed();
    }
    List<Ruling.Correction> corrections = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      corrections.add(new Ruling.Correction(cell(cells.get(i)), typed.get(i), reason));
    }
    return corrections;
  }

  private static List<Ruling.Waiver> waivers(
      MultiValueMap<String, String> form, Standing standing, String reason) {
    List<Finding> findings = standing.rulings().inForce().findings();
    List<Ruling.Waiver> waivers = new ArrayList<>();
    for (String place : all(form, "finding")) {
      int number = number(place);
      if (number >= findings.size()) {
        throw malformed();
      }
      waivers.add(new Ruling.Waiver(Objection.of(findings.get(number)), reason));
    }
    return waivers;
  }

  static String one(MultiValueMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value;
  }

  private static List<String> all(MultiValueMap<String, String> form, String name) {
    List<String> values = form.getOrDefault(name, List.of());
    if (values.size() > MOST) {
      throw malformed();
    }
    return values;
  }

  private static FigureName cell(String name) {
    try {
      return FigureName.parse(name);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      throw malformed();
    }
    return Integer.parseInt(text);
  }

  private static ResponseStatusException malformed() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }
}
