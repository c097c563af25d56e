package gouji.made;

/** Prints a paper as the bytes of a document. */
interface Printer {
  byte[] print(Paper paper);
}
