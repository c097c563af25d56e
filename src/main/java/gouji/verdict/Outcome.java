package gouji.verdict;

/** What became of a document: a verdict, or a failure of ours that leaves it without one. */
public sealed interface Outcome permits Verdict, Failure {

  /** The document's name, as it was handed in. */
  String file();
}
