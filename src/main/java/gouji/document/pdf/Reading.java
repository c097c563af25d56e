package gouji.document.pdf;

import gouji.document.Page;

/**
 * A page as read, and how far that can be trusted: its glyphs, how many of them nobody can tell,
 * how much of it pictures cover (more than 1 where they overlap), and whether it was left blank.
 */
record Reading(Page page, int glyphs, int illegible, double pictured, boolean blank) {}
