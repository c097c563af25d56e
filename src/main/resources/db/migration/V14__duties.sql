-- What one node at a time does for all, and until when it is that node's to do.
CREATE TABLE duty (
  name       ${text} PRIMARY KEY,
  node       ${text} NOT NULL,
  held_until ${text} NOT NULL
);

-- How often a submission could not be examined, since it waits.
ALTER TABLE submission ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
