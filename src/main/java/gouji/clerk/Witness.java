package gouji.clerk;

/** One who is there when submissions come to their fates, and counts them perhaps. */
public interface Witness {

  /** Told once for each submission that this node decides. */
  void decided(Decided decided);
}
