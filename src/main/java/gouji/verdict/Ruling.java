package gouji.verdict;

import gouji.form.FigureName;

/** What a person decides over what the machine read and found, which itself is never altered. */
public sealed interface Ruling {

  /** Why, in the person's own words. */
  String reason();

  /**
   * Another figure takes the place of the one that was read.
   *
   * @param typed what is to stand there, read as if it stood in the document
   */
  record Correction(FigureName cell, String typed, String reason) implements Ruling {}

  /** The report is accepted in spite of a finding. */
  record Waiver(Objection objection, String reason) implements Ruling {}

  /** The report is rejected; the reason goes to its sender. */
  record Rejection(String reason) implements Ruling {}

  /**
   * An earlier ruling holds no longer.
   *
   * @param number the place of that ruling among those on the document
   */
  record Withdrawal(int number, String reason) implements Ruling {}
}
