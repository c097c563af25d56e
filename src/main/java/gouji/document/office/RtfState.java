package gouji.document.office;

import org.jspecify.annotations.Nullable;

/** What holds within a group of an RTF file, and is as before when the group ends. */
final class RtfState {

  /** What becomes of the text of a group. */
  enum Text {
    READ,
    /** The group says the same twice; the second time, in Unicode, it is read. */
    SAID_AGAIN,
    SKIPPED
  }

  Text text = Text.READ;

  /** How many characters stand in for one of Unicode, for programs that know none. */
  int substitutes = 1;

  int font = -1;
  boolean hidden;
  boolean struck;
  boolean deleted;
  RunStyle position = RunStyle.PLAIN;

  /** How many tables the paragraph lies in. */
  int depth;

  /** Whether the group holds a text box of its own. */
  boolean box;

  /** Where the group is the label of a list, where that begins in the paragraph; else -1. */
  int label = -1;

  /** Where the group is a field, how much text came before it; else -1. */
  int field = -1;

  /** Where the group defines a row of a table within a cell, the row that the cell is in. */
  @Nullable RtfRow outerRow;

  /** The state with which a group within this one begins. */
  RtfState inner() {
    RtfState inner = new RtfState();
    inner.text = text;
    inner.substitutes = substitutes;
    inner.font = font;
    inner.hidden = hidden;
    inner.struck = struck;
    inner.deleted = deleted;
    inner.position = position;
    inner.depth = depth;
    return inner;
  }

  RunStyle style() {
    if (hidden || deleted) {
      return RunStyle.UNSEEN;
    }
    return struck ? RunStyle.STRUCK : position;
  }

  /** Moves characters off the line by half points; by a few of them they are only set to it. */
  void move(RunStyle aside, int halfPoints) {
    position = halfPoints >= WordLook.RAISED ? aside : RunStyle.PLAIN;
  }

  /** Sets characters as plain ones. */
  void plain(int defaultFont) {
    font = defaultFont;
    hidden = false;
    struck = false;
    deleted = false;
    position = RunStyle.PLAIN;
  }
}
